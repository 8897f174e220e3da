package dev.authendpoints.factor.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.authendpoints.input.FieldError;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads phone numbers: of the countries that this installation sends to, and of the kinds that receive text messages for what
 * everybody pays. Premium-rate, shared-cost, toll-free, satellite and other such numbers are refused.
 */
public final class PhoneNumbers {
    /** Where codes are sent when an installation decides nothing: the European Economic Area, and a few more. */
    public static final List<String> USUAL_COUNTRIES = List.of(
            "AT", "AU", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
            "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "NZ", "PL", "PT", "RO", "SE", "SI", "SK", "US");

    private static final String FIELD = "phoneNumber";
    /** No country: only the international form can be read. */
    private static final String NOWHERE = "ZZ";
    /** Digits of any script, and what people write between them. No letters, no extensions, no URIs. */
    private static final Pattern TYPED =
            Pattern.compile("[+\\uFF0B]?[\\p{Nd}\\p{Zs}()./\\-\\u2010-\\u2015\\u2212]{4,40}");

    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final Set<String> countries;
    private final String home;

    /**
     * Creates it.
     *
     * @param countries where codes are sent: two letters each (ISO 3166-1)
     * @param home the country whose national form is understood, too; where there is none, only {@code +} and the country's
     *     code are
     * @throws IllegalArgumentException when a country is unknown, none is listed, or home is not among them
     */
    public PhoneNumbers(List<String> countries, Optional<String> home) {
        this.countries = countries.stream().map(PhoneNumbers::upperCase).collect(Collectors.toUnmodifiableSet());
        this.home = home.map(PhoneNumbers::upperCase).orElse(NOWHERE);
        if (countries.isEmpty() || !numbers.getSupportedRegions().containsAll(this.countries)) {
            throw new IllegalArgumentException("Countries are two letters each, such as DE, and there is at least one");
        }
        if (home.isPresent() && !this.countries.contains(this.home)) {
            throw new IllegalArgumentException("The country whose national form is understood is one that is sent to");
        }
    }

    /**
     * Says what is wrong with a number as it was typed.
     *
     * @param typed the text
     * @return the error, or nothing when codes can be sent to it
     */
    Optional<FieldError> objection(String typed) {
        return parsed(typed).map(this::objection).orElse(Optional.of(invalid()));
    }

    /**
     * Reads a number.
     *
     * @param typed the text
     * @return the number, when there is no objection to it
     */
    Optional<PhoneNumber> read(String typed) {
        return parsed(typed).filter(number -> objection(number).isEmpty()).map(this::number);
    }

    /**
     * Reads a number that was read before, whatever this installation thinks of it now.
     *
     * @param e164 its international form
     * @return the number
     */
    PhoneNumber stored(String e164) {
        return parsed(e164).map(this::number).orElseThrow(() -> new IllegalStateException("A stored number is none"));
    }

    /**
     * Tells whether codes are sent to a number that was confirmed, perhaps long ago.
     *
     * @param number the number
     * @return false when this installation sends nothing there any more
     */
    boolean served(PhoneNumber number) {
        return read(number.e164()).isPresent();
    }

    private Optional<Phonenumber.PhoneNumber> parsed(String typed) {
        String text = typed.strip();
        try {
            return TYPED.matcher(text).matches()
                    ? Optional.of(numbers.parse(text, home)).filter(number -> !number.hasExtension())
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private Optional<FieldError> objection(Phonenumber.PhoneNumber number) {
        if (!numbers.isValidNumber(number)) {
            return Optional.of(invalid());
        }
        if (!countries.contains(String.valueOf(numbers.getRegionCodeForNumber(number)))) {
            return Optional.of(
                    new FieldError(FIELD, "unsupported_country", "must be of a country that codes are sent to"));
        }
        return MOBILE.contains(numbers.getNumberType(number))
                ? Optional.empty()
                : Optional.of(new FieldError(FIELD, "unsupported_type", "must be a mobile phone's"));
    }

    private FieldError invalid() {
        return new FieldError(
                FIELD,
                "invalid",
                home.equals(NOWHERE)
                        ? "must be a phone number such as +4915123456789"
                        : "must be a number of this country or a phone number such as +4915123456789");
    }

    private PhoneNumber number(Phonenumber.PhoneNumber number) {
        return new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164), number.getCountryCode());
    }

    private static String upperCase(String country) {
        return country.strip().toUpperCase(Locale.ROOT);
    }
}
