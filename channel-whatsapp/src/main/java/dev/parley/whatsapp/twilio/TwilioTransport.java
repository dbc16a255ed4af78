package dev.parley.whatsapp.twilio;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.messaging.v2.TypingIndicator;
import com.twilio.type.PhoneNumber;
import dev.parley.channel.AttachmentGoneException;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Attachment;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.whatsapp.TwilioConfig;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.WhatsAppConfig;
import dev.parley.whatsapp.event.TwilioError;
import dev.parley.whatsapp.sending.Answer;
import dev.parley.whatsapp.sending.CallFailure;
import dev.parley.whatsapp.sending.Downloads;
import dev.parley.whatsapp.sending.Meaning;
import dev.parley.whatsapp.sending.Transport;
import dev.parley.whatsapp.sending.WhatsAppMessage;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends through Twilio. Buttons would need a template of Twilio's for each text, so choices stay
 * words.
 */
@Singleton
final class TwilioTransport implements Transport {

    private static final int LONGEST_TEXT = 1_600;
    private static final URI TWILIO = URI.create("https://api.twilio.com");

    private final TwilioConfig config;
    private final URI statusCallback;
    private final TwilioRestClient client;
    private final Downloads downloads;

    TwilioTransport(TwilioConfig config, WhatsAppConfig whatsapp, Downloads downloads) {
        this.config = config;
        this.downloads = downloads;
        this.statusCallback =
                URI.create(whatsapp.publicUrl().orElseThrow() + "/webhooks/whatsapp/twilio/status");
        this.client =
                new TwilioRestClient.Builder(config.accountSid(), config.authToken())
                        .httpClient(new OneAttemptClient(config))
                        .build();
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }

    @Override
    public boolean hasButtons() {
        return false;
    }

    /** Twilio calls templates by ids of its own. */
    @Override
    public boolean canSend(RegisteredTemplate template) {
        return template.content().isPresent();
    }

    @Override
    public Answer send(WhatsAppChat to, WhatsAppMessage message) {
        return answer(() -> {
            String sid =
                    form(to, message).setStatusCallback(statusCallback).create(client).getSid();
            return Optional.ofNullable(sid).map(MessageReference::new);
        });
    }

    @Override
    public Answer showTyping(MessageReference received) {
        return answer(() -> {
            TypingIndicator.creator(TypingIndicator.Channel.WHATSAPP, received.value())
                    .create(client);
            return Optional.empty();
        });
    }

    /** Twilio keeps files below our account, and shows them to nobody else. */
    @Override
    public InputStream open(Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        URI base = config.apiUrl().orElse(TWILIO);
        String prefix =
                base.toString().replaceAll("/+$", "")
                        + "/2010-04-01/Accounts/"
                        + config.accountSid()
                        + "/";
        if (!attachment.reference().startsWith(prefix)) {
            throw new AttachmentGoneException("Twilio names a place that is not our account's");
        }
        String login = config.accountSid() + ":" + config.authToken();
        return downloads.open(
                URI.create(attachment.reference()),
                Map.of(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(login.getBytes(StandardCharsets.UTF_8))));
    }

    /** Words, or the template in their place: Twilio takes no template in words. */
    private MessageCreator form(WhatsAppChat to, WhatsAppMessage message) {
        MessageCreator form =
                new MessageCreator(address(to.name()), address(config.account()), List.<URI>of());
        Optional<RegisteredTemplate> template = message.template();
        Optional<String> content = template.flatMap(RegisteredTemplate::content);
        if (template.isEmpty() || content.isEmpty()) {
            return form.setBody(message.text());
        }
        form.setContentSid(content.get());
        List<String> values = template.get().values();
        return values.isEmpty() ? form : form.setContentVariables(variables(values));
    }

    /** Its places are numbered: the first value goes to {@code {{1}}}. */
    private static String variables(List<String> values) {
        ObjectNode variables = JsonNodeFactory.instance.objectNode();
        for (String value : values) {
            variables.put(Integer.toString(variables.size() + 1), value);
        }
        return variables.toString();
    }

    private static PhoneNumber address(String name) {
        return new PhoneNumber("whatsapp:" + name);
    }

    private static Answer answer(Supplier<Optional<MessageReference>> call) {
        try {
            return new Answer.Taken(call.get());
        } catch (ForeignAnswerException foreign) {
            return new Answer.Garbled(foreign.status());
        } catch (ApiException refused) {
            return refused(refused);
        } catch (TwilioException failure) {
            return CallFailure.answer(failure);
        }
    }

    private static Answer refused(ApiException refused) {
        Integer status = refused.getStatusCode();
        Integer code = refused.getCode();
        if (code == null || code == 0) {
            return status == null ? CallFailure.answer(refused) : new Answer.Garbled(status);
        }
        TwilioError error = new TwilioError(code);
        return new Answer.Rejected(meaning(code, status == null ? 0 : status), error.words());
    }

    private static Meaning meaning(int code, int status) {
        return switch (code) {
            case 63_016 -> Meaning.WINDOW_CLOSED;
            case 20_429, 63_017, 63_018, 63_038 -> Meaning.TOO_FAST;
            case 21_211, 21_610, 21_614, 63_024 -> Meaning.UNREACHABLE;
            case 20_003, 63_007 -> Meaning.FAILED;
            default ->
                    status == 429
                            ? Meaning.TOO_FAST
                            : status == 401 || status == 403 || status >= 500
                                    ? Meaning.FAILED
                                    : Meaning.REFUSED;
        };
    }
}
