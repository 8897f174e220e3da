package dev.authendpoints;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.authendpoints.secret.Dice;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The rules that hold in every class of the core. */
@AnalyzeClasses(packages = "dev.authendpoints", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime", "system", "systemUTC");

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles =
            slices().matching("dev.authendpoints.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rules_know_no_framework_no_sql_and_no_http = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "jakarta..",
                    "javax.sql..",
                    "javax.servlet..",
                    "java.sql..",
                    "java.net.http..",
                    "com.fasterxml..",
                    "org.slf4j..",
                    "java.util.logging..");

    @ArchTest
    static final ArchRule time_is_given_and_never_read = noClasses()
            .should()
            .callMethodWhere(describe("a clock of the machine is read", ArchitectureTest::readsTheClock))
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule randomness_comes_from_the_dice = noClasses()
            .that()
            .doNotBelongToAnyOf(Dice.class)
            .should()
            .dependOnClassesThat(assignableTo(SecureRandom.class)
                    .or(assignableTo(Random.class))
                    .or(assignableTo(RandomGenerator.class))
                    .or(assignableTo(RandomGeneratorFactory.class)))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Dto|Data|Info|Manager|Helper|Util|Utils|Impl)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..model..", "..service..", "..dto..");

    @ArchTest
    static final ArchRule a_hash_of_passwords_is_the_business_of_password = noClasses()
            .that()
            .resideOutsideOfPackage("dev.authendpoints.password..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bouncycastle..", "com.sun.jna..");

    @ArchTest
    static final ArchRule a_jwt_is_the_business_of_token = noClasses()
            .that()
            .resideOutsideOfPackage("dev.authendpoints.token..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..");

    @ArchTest
    static final ArchRule a_phone_number_is_the_business_of_phone = noClasses()
            .that()
            .resideOutsideOfPackage("dev.authendpoints.factor.phone..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.i18n.phonenumbers..");

    @ArchTest
    static final ArchRule webauthn_and_its_json_are_the_business_of_passkey = noClasses()
            .that()
            .resideOutsideOfPackage("dev.authendpoints.factor.passkey..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.webauthn4j..", "tools.jackson..");

    @ArchTest
    static final ArchRule every_class_is_final_or_cannot_be_extended_by_others = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL);

    private static boolean readsTheClock(JavaCall<?> call) {
        boolean clock = call.getTargetOwner().getPackageName().equals("java.time")
                || call.getTargetOwner().isEquivalentTo(System.class)
                || call.getTargetOwner().isAssignableTo(Clock.class)
                || call.getTargetOwner().isAssignableTo(InstantSource.class);
        return clock && (CLOCKS.contains(call.getName()) || call.getName().startsWith("tick"));
    }
}
