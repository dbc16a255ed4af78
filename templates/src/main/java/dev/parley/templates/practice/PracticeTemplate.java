package dev.parley.templates.practice;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.RichText;
import dev.parley.template.MessageTemplate;
import dev.parley.template.TemplateHead;
import dev.parley.template.TemplateVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A template whose file is in order.
 *
 * @param head what the file says before the text
 * @param body the text
 */
record PracticeTemplate(TemplateHead head, Body body) implements MessageTemplate {

    @Override
    public RichText sample() {
        Map<String, String> words = new HashMap<>();
        head.variables()
                .forEach(
                        each -> words.put(each.name(), written(each, each.sample()).orElseThrow()));
        return body.with(words);
    }

    @Override
    public Filled fill(Map<String, String> values, ChannelName channel) {
        List<Complaint> complaints = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        for (TemplateVariable variable : head.variables()) {
            String value = values.get(variable.name());
            if (value == null) {
                complaints.add(complaint(variable, Fault.MISSING));
            } else {
                written(variable, value)
                        .ifPresentOrElse(
                                text -> words.put(variable.name(), text),
                                () -> complaints.add(complaint(variable, Fault.WRONG_TYPE)));
            }
        }
        values.keySet().stream()
                .filter(name ->
                        head.variables().stream().noneMatch(each -> each.name().equals(name)))
                .sorted()
                .forEach(name -> complaints.add(new Complaint(name, Fault.UNKNOWN, "")));
        return complaints.isEmpty() ? shortEnough(words, channel) : new Filled.Wrong(complaints);
    }

    private Filled shortEnough(Map<String, String> words, ChannelName channel) {
        RichText text = body.with(words);
        int most = ChannelLength.most(channel);
        return text.plainText().length() <= most
                ? new Filled.Ready(
                        text,
                        head.variables().stream()
                                .map(each -> Objects.requireNonNull(words.get(each.name())))
                                .toList())
                : new Filled.Wrong(
                        List.of(new Complaint("", Fault.TOO_LONG, Integer.toString(most))));
    }

    private Optional<String> written(TemplateVariable variable, String value) {
        return ValueForm.written(variable.type(), value, head.edition().language());
    }

    private static Complaint complaint(TemplateVariable variable, Fault fault) {
        return new Complaint(variable.name(), fault, variable.type().example());
    }
}
