package dev.authendpoints.spring.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies in the mailbox.
 *
 * @param id names it
 * @param channel {@code email} or {@code phone}
 * @param to whom it went to
 * @param subject its subject; of a text message the first line
 * @param text its plain text
 * @param html its page; a text message has none
 * @param code the code it carries, if any
 * @param link the link it carries, if any
 * @param receivedAt when it came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceivedMail(
        String id,
        String channel,
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String code,
        @Nullable String link,
        Instant receivedAt) {
    /** Hides the content, which Spring MVC would else write to its log. */
    @Override
    public String toString() {
        return "ReceivedMail[" + id + "]";
    }
}
