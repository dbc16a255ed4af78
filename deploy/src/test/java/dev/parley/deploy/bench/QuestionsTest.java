package dev.parley.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    @Test
    void the_sample_practice_is_asked_what_its_pages_answer() {
        Questions questions = Questions.of(Path.of("practice"));
        assertThat(questions.all())
                .hasSizeGreaterThan(300)
                .contains("Combien coûte une consultation ?")
                .doesNotContain("Licence");
        assertThat(questions.get(questions.all().size())).isEqualTo(questions.get(0));
    }
}
