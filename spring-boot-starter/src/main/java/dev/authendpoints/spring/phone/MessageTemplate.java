package dev.authendpoints.spring.phone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A text with places for what a message says: {@code {to}}, {@code {digits}} (the number without its +), {@code {text}}, {@code
 * {from}} and {@code {id}}. Other braces are themselves, as JSON has them. What is put in is encoded for where it is put, so
 * that no text can leave its place.
 */
final class MessageTemplate {
    private static final Pattern PLACE = Pattern.compile("\\{(to|digits|text|from|id)}");

    private final String template;
    private final UnaryOperator<String> encoding;

    private MessageTemplate(String template, UnaryOperator<String> encoding) {
        this.template = template;
        this.encoding = encoding;
    }

    /** Inside the quotes of JSON strings (RFC 8259 §7). */
    static MessageTemplate json(String template) {
        return new MessageTemplate(
                template, value -> new String(JsonStringEncoder.getInstance().quoteAsCharArray(value)));
    }

    /** In a form or a URL's query: everything but letters, digits and a few marks is percent-encoded, a space, too. */
    static MessageTemplate url(String template) {
        return new MessageTemplate(
                template,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** In a header, where only a message's identifier may stand. */
    static MessageTemplate header(String template) {
        MessageTemplate made = new MessageTemplate(template, UnaryOperator.identity());
        if (made.places().anyMatch(place -> !place.equals("id"))) {
            throw new IllegalArgumentException("A header has no place but {id}");
        }
        return made;
    }

    boolean asks(String place) {
        return places().anyMatch(place::equals);
    }

    String fill(PhoneMessage message, String from) {
        Map<String, String> values = Map.of(
                "to", message.number(),
                "digits", message.number().substring(1),
                "text", message.text(),
                "from", from,
                "id", message.id());
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(encoding.apply(values.getOrDefault(place.group(1), ""))));
    }

    private java.util.stream.Stream<String> places() {
        return PLACE.matcher(template).results().map((MatchResult place) -> place.group(1));
    }
}
