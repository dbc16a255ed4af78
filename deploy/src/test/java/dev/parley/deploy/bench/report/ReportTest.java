package dev.parley.deploy.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report();

    @Test
    void the_table_has_columns_of_one_width_and_the_remarks_below() {
        report.add(new Row("first answer", "1.2 s", new Goal("up to 1.0 s", false), "disk: 5/s"));
        report.add(Row.of("memory", "600 MB"));
        report.remark("Measured on a Tuesday.");
        assertThat(String.join("\n", report.lines()))
                .isEqualTo(
                        """
                        measure        figure   goal                   limit of the machine
                        ------------   ------   --------------------   --------------------
                        first answer   1.2 s    up to 1.0 s (missed)   disk: 5/s
                        memory         600 MB

                        Measured on a Tuesday.\
                        """);
    }

    @Test
    void a_missed_goal_alone_breaks_no_promise() {
        report.add(Row.of("first answer", "1.2 s", new Goal("up to 1.0 s", false)));
        report.add("100 updates", new Fate(0, 0, 0, 0));
        assertThat(report.promiseKept()).isTrue();
    }

    @Test
    void a_message_lost_doubled_late_or_refused_breaks_the_promise() {
        for (Fate fate :
                new Fate[] {
                    new Fate(1, 0, 0, 0),
                    new Fate(0, 1, 0, 0),
                    new Fate(0, 0, 1, 0),
                    new Fate(0, 0, 0, 1)
                }) {
            Report broken = new Report();
            broken.add("some", fate);
            broken.add("others", new Fate(0, 0, 0, 0));
            assertThat(broken.promiseKept()).isFalse();
            assertThat(String.join("\n", broken.lines())).contains("(missed)");
        }
    }
}
