package dev.authendpoints.spring.phone;

import dev.authendpoints.mail.Mailer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hands text messages to a service over HTTP: one request each. 2xx is taken; 429, 5xx, a silence and what is no HTTP are a
 * refusal for now, and other answers one for good. Redirects are not followed: they would carry the message, and the secret
 * beside it, to somebody else.
 */
public final class HttpPhoneGateway implements PhoneGateway {
    /** Request Timeout, Too Early, Too Many Requests: the same request may be taken later. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final HttpRequestTemplate template;
    private final Duration readTimeout;
    private final InstantSource time;
    private final HttpClient client;

    /**
     * Creates it.
     *
     * @param template what is sent
     * @param connectTimeout how long a connection may take
     * @param readTimeout how long an answer may take after that
     * @param time the time, for answers that name one
     */
    public HttpPhoneGateway(
            HttpRequestTemplate template, Duration connectTimeout, Duration readTimeout, InstantSource time) {
        this.template = template;
        this.readTimeout = readTimeout;
        this.time = time;
        this.client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(PhoneMessage message) throws Mailer.NotSent {
        try {
            judge(client.send(template.of(message, readTimeout), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (HttpTimeoutException e) {
            throw new Mailer.NotSent("the gateway to phones did not answer in time", false);
        } catch (ConnectException e) {
            throw new Mailer.NotSent("there is no connection to the gateway to phones", false);
        } catch (IOException e) {
            throw new Mailer.NotSent(
                    "the gateway to phones gave no answer (" + e.getClass().getSimpleName() + ")", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mailer.NotSent("this node stops", false);
        }
    }

    /** The body is not read: it says nothing that we could trust, and may never end. */
    private void judge(HttpResponse<InputStream> answer) throws IOException, Mailer.NotSent {
        answer.body().close();
        int status = answer.statusCode();
        String said = "the gateway to phones answered " + status;
        if (status >= 200 && status < 300) {
            return;
        }
        if (status >= 500 || LATER.contains(status)) {
            throw new Mailer.NotSent(said, wait(answer));
        }
        throw new Mailer.NotSent(said, true);
    }

    /** RFC 9110 §10.2.3: seconds, or a date; what is neither says nothing. */
    private Duration wait(HttpResponse<?> answer) {
        String text = answer.headers().firstValue("Retry-After").orElse("").strip();
        Duration wait = SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : until(text);
        return Collections.max(List.of(Duration.ZERO, Collections.min(List.of(wait, LONGEST_WAIT))));
    }

    private Duration until(String date) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(time.instant(), then);
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
