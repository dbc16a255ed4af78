package dev.parley.command;

import dev.parley.rendering.Sentence.ModelChoice;
import java.util.List;

/**
 * A part of a long list of models.
 *
 * @param models those on the page
 * @param number which page it is, from 1
 * @param count how many there are
 */
record ModelPage(List<ModelChoice> models, int number, int count) {

    private static final int SIZE = 8;

    ModelPage {
        models = List.copyOf(models);
    }

    /** The page of a number; the nearest where there is none of that number. */
    static ModelPage numbered(int wanted, List<ModelChoice> all) {
        int count = Math.max(1, Math.ceilDiv(all.size(), SIZE));
        int number = Math.clamp(wanted, 1, count);
        int start = (number - 1) * SIZE;
        return new ModelPage(all.subList(start, Math.min(start + SIZE, all.size())), number, count);
    }

    /** The page that has a model; the first where none has. */
    static ModelPage with(String model, List<ModelChoice> all) {
        List<String> names = all.stream().map(ModelChoice::name).toList();
        return numbered(Math.max(0, names.indexOf(model)) / SIZE + 1, all);
    }
}
