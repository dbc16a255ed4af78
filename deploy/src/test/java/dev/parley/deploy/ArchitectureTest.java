package dev.parley.deploy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.parley.outbound.OutboundMessage;
import dev.parley.template.MessageTemplate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the design that no compiler checks: who may know whom, and what lives where. */
@AnalyzeClasses(
        packages = "dev.parley",
        importOptions = {ImportOption.DoNotIncludeTests.class, HandwrittenClasses.class})
class ArchitectureTest {

    private static final String AI = "dev.parley.ai..";
    private static final String DEPLOY = "dev.parley.deploy..";
    private static final String MAIL = "dev.parley.mail..";
    private static final String TELEGRAM = "dev.parley.telegram..";
    private static final String TEMPLATES = "dev.parley.templates..";
    private static final String TEST_SERVERS = "dev.parley.testservers..";
    private static final String WEB = "dev.parley.web..";
    private static final String WHATSAPP = "dev.parley.whatsapp..";

    /** What belongs to no module of this list belongs to bot-core. */
    private static final List<String> AROUND_BOT_CORE =
            List.of(AI, DEPLOY, MAIL, TELEGRAM, TEMPLATES, TEST_SERVERS, WEB, WHATSAPP);

    /** Among fewer types than this a share says nothing. */
    private static final int ENOUGH_TYPES = 20;

    private static final double LEAST_HIDDEN_SHARE = 0.40;

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("dev.parley.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule bot_core_depends_on_no_other_module =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(AROUND_BOT_CORE.toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(AROUND_BOT_CORE.toArray(String[]::new));

    @ArchTest static final ArchRule ai_core_depends_on_bot_core_alone = dependsOnBotCoreAlone(AI);

    @ArchTest static final ArchRule mail_depends_on_bot_core_alone = dependsOnBotCoreAlone(MAIL);

    @ArchTest
    static final ArchRule telegram_depends_on_bot_core_alone = dependsOnBotCoreAlone(TELEGRAM);

    @ArchTest
    static final ArchRule templates_depend_on_bot_core_alone = dependsOnBotCoreAlone(TEMPLATES);

    @ArchTest static final ArchRule web_depends_on_bot_core_alone = dependsOnBotCoreAlone(WEB);

    @ArchTest
    static final ArchRule whatsapp_depends_on_bot_core_alone = dependsOnBotCoreAlone(WHATSAPP);

    @ArchTest
    static final ArchRule test_servers_depend_on_nothing_of_ours =
            noClasses()
                    .that()
                    .resideInAPackage(TEST_SERVERS)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.parley..")
                                    .and(resideOutsideOfPackage(TEST_SERVERS)));

    @ArchTest
    static final ArchRule sql_lives_in_classes_named_jdbc =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.parley.database..")
                    .and(DescribedPredicate.not(haveOutermostNameStartingWith("Jdbc")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.jdbi..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule wire_packages_hold_records_and_enums =
            classes()
                    .that()
                    .resideInAPackage("..wire..")
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .beRecords()
                    .orShould()
                    .beEnums()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule standard_streams_belong_to_the_launcher =
            noClasses().that().resideOutsideOfPackage(DEPLOY).should(ACCESS_STANDARD_STREAMS);

    /**
     * Test servers and benchmarks look at the program from outside, with clocks of their own. In an
     * identity the time is for locality only.
     */
    @ArchTest
    static final ArchRule one_place_makes_the_clock =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(TEST_SERVERS, "dev.parley.deploy.bench..")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.parley.clock.SystemTime")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.parley.conversation.TimeOrderedUuid")
                    .should()
                    .accessTargetWhere(
                            DescribedPredicate.describe(
                                    "the system's clock is read",
                                    access -> readsClock(access.getTarget())));

    @ArchTest
    static final ArchRule exceptions_say_what_went_wrong =
            noClasses().should(THROW_GENERIC_EXCEPTIONS);

    @ArchTest
    static void only_the_turn_and_the_program_see_inbox_and_outbox(JavaClasses classes) {
        var seeBoth =
                packagesOf(classes)
                        .filter(p -> !p.getName().startsWith("dev.parley.deploy"))
                        .filter(p -> !p.getName().equals("dev.parley.turn"))
                        .filter(p -> uses(p, "dev.parley.inbox") && uses(p, "dev.parley.outbox"))
                        .map(JavaPackage::getName);
        assertThat(seeBoth).isEmpty();
    }

    /** There it is made sure that an operator approved the words. */
    @ArchTest
    static void messages_from_templates_are_written_in_one_place(JavaClasses classes) {
        var writers =
                classes.stream()
                        .filter(c -> uses(c, MessageTemplate.class))
                        .filter(c -> uses(c, OutboundMessage.class))
                        .map(JavaClass::getSimpleName);
        assertThat(writers).containsExactly("JdbcTemplateMessages");
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses classes) {
        var unmarked = packagesOf(classes).filter(p -> !isNullMarked(p)).map(JavaPackage::getName);
        assertThat(unmarked).isEmpty();
    }

    @ArchTest
    static void two_in_five_types_are_hidden_in_their_package(JavaClasses classes) {
        var types =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(c -> !c.getSimpleName().equals("package-info"))
                        .filter(c -> !c.getPackageName().startsWith("dev.parley.testservers"))
                        .toList();
        var hidden = types.stream().filter(c -> !isPublic(c)).count();
        if (types.size() >= ENOUGH_TYPES) {
            assertThat((double) hidden / types.size())
                    .as("share of package-private types, %d of %d", hidden, types.size())
                    .isGreaterThanOrEqualTo(LEAST_HIDDEN_SHARE);
        }
    }

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        return (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Date") && name.equals("<init>"))
                || (owner.startsWith("java.time.") && name.equals("now"))
                || (Set.of("java.time.Clock", "java.time.InstantSource").contains(owner)
                        && name.startsWith("system"));
    }

    private static ArchRule dependsOnBotCoreAlone(String module) {
        var others = AROUND_BOT_CORE.stream().filter(m -> !m.equals(module)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static DescribedPredicate<JavaClass> haveOutermostNameStartingWith(String prefix) {
        return DescribedPredicate.describe(
                "have an outermost class named " + prefix + "…",
                c -> outermost(c).getSimpleName().startsWith(prefix));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static Stream<JavaPackage> packagesOf(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).distinct();
    }

    private static boolean uses(JavaPackage user, String used) {
        Set<String> targets =
                user.getClassDependenciesFromThisPackage().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        return !user.getName().equals(used) && targets.contains(used);
    }

    private static boolean uses(JavaClass user, Class<?> used) {
        return user.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(used));
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }
}
