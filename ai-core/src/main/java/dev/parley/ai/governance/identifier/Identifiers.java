package dev.parley.ai.governance.identifier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the identifiers of a text: those with a check digit or a fixed shape. Names, dates,
 * addresses and the rest of the kinds come with the complete guard. Safe for use by many threads.
 */
@Singleton
public final class Identifiers {

    private final List<Detector> detectors;

    public Identifiers(IdentifierConfig config) {
        detectors =
                List.of(
                        new EmailDetector(),
                        new IbanDetector(),
                        new CardDetector(),
                        new FrenchSocialSecurityDetector(),
                        new UsSocialSecurityDetector(),
                        new PhoneDetector(config.regions()));
    }

    /**
     * The findings in the order of the text; where two overlap, the surer one, then the longer one.
     */
    public List<Finding> in(String text) {
        PlainForm plain = PlainForm.of(text);
        List<Finding> chosen = new ArrayList<>();
        detectors.stream()
                .flatMap(detector -> detector.in(plain).stream())
                .sorted(
                        Comparator.comparingDouble(Finding::score)
                                .thenComparingInt(finding -> finding.end() - finding.start())
                                .reversed())
                .filter(finding -> chosen.stream().noneMatch(finding::overlaps))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(chosen);
    }
}
