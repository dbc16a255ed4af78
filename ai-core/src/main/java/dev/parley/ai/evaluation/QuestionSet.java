package dev.parley.ai.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Questions whose answers are known. Immutable. */
public final class QuestionSet {

    private static final ObjectReader JSON =
            JsonMapper.builder().build().readerFor(EvaluationQuestion.class);

    private final String name;
    private final List<EvaluationQuestion> questions;

    private QuestionSet(String name, List<EvaluationQuestion> questions) {
        this.name = name;
        this.questions = List.copyOf(questions);
    }

    /**
     * The questions of a file, one JSON object a line: {@code
     * {"id","question","language","references":[…],"says":[…]}}. Where {@code references} is
     * missing or empty, the documents do not answer.
     *
     * @throws IOException naming the line that is no question
     */
    public static QuestionSet read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "there is no such file");
        }
        List<String> lines = Files.readAllLines(file);
        List<EvaluationQuestion> questions = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(parse(lines.get(i), i + 1));
            }
        }
        if (questions.isEmpty()) {
            throw new IOException("it holds no question");
        }
        return new QuestionSet(String.valueOf(file.getFileName()), questions);
    }

    private static EvaluationQuestion parse(String line, int number) throws IOException {
        try {
            return JSON.readValue(line);
        } catch (JsonMappingException wrong) {
            String reason =
                    wrong.getCause() instanceof IllegalArgumentException known
                            ? String.valueOf(known.getMessage())
                            : wrong.getOriginalMessage();
            throw new IOException("line %d: %s".formatted(number, reason), wrong);
        } catch (JsonProcessingException wrong) {
            throw new IOException("line %d is no JSON object".formatted(number), wrong);
        }
    }

    /** How many there are. */
    public int size() {
        return questions.size();
    }

    String name() {
        return name;
    }

    List<EvaluationQuestion> questions() {
        return questions;
    }
}
