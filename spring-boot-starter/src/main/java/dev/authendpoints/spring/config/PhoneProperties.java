package dev.authendpoints.spring.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider Phone: codes by text message. It is there where a gateway is.
 *
 * @param countries whose phones codes are sent to, two letters each; by default the European Economic Area, AU, CA, CH, GB, NZ and US
 * @param defaultCountry the country whose national form of numbers is understood, too; by default only the international one is
 * @param domain the domain whose pages ask for codes, which phones look at; by default that of the issuer
 * @param perHour how many text messages leave in an hour to confirmed numbers, for all accounts together; half as many more to others
 * @param prefixPerHour how many of them go to numbers that differ in their last four digits only
 * @param alarmRatio the part of the codes that has to come back, or the log says so: 0 for never
 * @param alarmAfter how many have to have been sent before that
 * @param http a gateway over HTTP
 * @param mail a gateway that takes text messages by mail
 */
public record PhoneProperties(
        @DefaultValue({}) List<String> countries,
        @Nullable String defaultCountry,
        @Nullable String domain,
        @DefaultValue("500") int perHour,
        @DefaultValue("20") int prefixPerHour,
        @DefaultValue("0.3") double alarmRatio,
        @DefaultValue("20") int alarmAfter,
        @DefaultValue Http http,
        @DefaultValue Mail mail) {
    /** Refuses an alarm that would always ring. */
    public PhoneProperties {
        if (!(alarmRatio >= 0 && alarmRatio <= 1) || alarmAfter < 1) {
            throw new IllegalArgumentException(
                    "authendpoints.phone.alarm-ratio must be from 0 to 1, and alarm-after at least 1");
        }
    }

    /**
     * A gateway to phones over HTTP. In url and body {to}, {digits} (without +), {text}, {from} and {id} stand for what a message
     * says; they are encoded for their place.
     *
     * @param url where requests go
     * @param method POST, PUT or GET
     * @param contentType of the body: application/json or application/x-www-form-urlencoded
     * @param body the body; empty for none
     * @param headers further headers, secrets among them; {id} may stand in them
     * @param username for HTTP Basic authentication
     * @param password beside it
     * @param from whom messages are from: a number or a name that the service knows
     * @param connectTimeout how long a connection may take
     * @param readTimeout how long an answer may take
     */
    public record Http(
            @Nullable String url,
            @DefaultValue("POST") String method,
            @DefaultValue("application/json") String contentType,
            @DefaultValue("") String body,
            @DefaultValue Map<String, String> headers,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("") String from,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {
        /** Refuses a patience that is none, or longer than a courier holds a message. */
        public Http {
            if (outside(connectTimeout) || outside(readTimeout)) {
                throw new IllegalArgumentException(
                        "authendpoints.phone.http.connect-timeout and read-timeout must be more than 0 and at most"
                                + " 20s");
            }
        }

        private static boolean outside(Duration timeout) {
            return timeout.isZero() || timeout.isNegative() || timeout.compareTo(Duration.ofSeconds(20)) > 0;
        }

        /** Hides secrets. */
        @Override
        public String toString() {
            return "Http[hidden]";
        }
    }

    /**
     * A gateway that takes text messages by mail.
     *
     * @param to the address, in which {number} or {digits} (without +) stands, such as {digits}@sms.example.org
     * @param subject the subject
     */
    public record Mail(
            @Nullable String to, @DefaultValue("") String subject) {}
}
