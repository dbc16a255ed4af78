package dev.parley.deploy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.regex.Pattern;

/** Leaves out what Micronaut generates: {@code $Name$Definition}, {@code Name$Intercepted}. */
final class HandwrittenClasses implements ImportOption {

    private static final Pattern GENERATED =
            Pattern.compile(".*(/\\$|\\$Intercepted)[^/]*\\.class");

    @Override
    public boolean includes(Location location) {
        return !location.matches(GENERATED);
    }
}
