package dev.authendpoints.spring.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are written and delivered.
 *
 * @param from the address that mails come from; development has one of its own
 * @param fromName the name that mails come from; the product's name by default
 * @param templates a place of own templates, such as file:/etc/authendpoints/mail/; single files replace ours
 * @param workers how many messages are on their way at once
 * @param poll how often the outbox is looked into
 * @param drain how long a node that stops may finish what it holds
 */
public record MailProperties(
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String templates,
        @DefaultValue("4") int workers,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("10s") Duration drain) {}
