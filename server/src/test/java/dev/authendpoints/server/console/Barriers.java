package dev.authendpoints.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a person with other senses, other hands or another language would stumble over, as far as a program can tell. */
final class Barriers {
    private static final String AXE = read("/axe.min.js");
    private static final String HAS_AXE = "return typeof axe === 'object'";
    private static final String RUN_AXE = """
            const done = arguments[0];
            const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(({violations}) => done(violations.map(wrong =>
                wrong.id + ': ' + wrong.help + ' ' + wrong.nodes.slice(0, 3).map(node => node.html).join(' | '))));
            """;

    /** Which page it is, and each kind of thing on it once: a list is the same with one row more, and in other words. */
    private static final String KINDS = """
            const values = ['class', 'role', 'type', 'open', 'disabled', 'aria-invalid', 'aria-expanded', 'aria-current'];
            const kind = one => [one.parentElement.tagName, one.tagName, one.checkVisibility(), ...one.getAttributeNames(),
                ...values.map(name => one.getAttribute(name))].join(' ');
            return [location.pathname, location.hash.split('?')[0],
                ...new Set([...document.body.querySelectorAll('*')].map(kind))].join('\\n');
            """;

    /** All words 40 % longer, written from right to left; then what no longer fits into the window or its own box. */
    private static final String STRETCH = """
            document.documentElement.dir = 'rtl';
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const words = texts.currentNode.data;
                texts.currentNode.data = words + words.trimEnd().slice(0, Math.ceil(words.trim().length * 0.4));
            }
            const cut = [...document.querySelectorAll('button, a, label, h1, h2, h3, p, li, dt, dd, strong')]
                .filter(one => one.checkVisibility() && !one.closest('.unseen, .sections, .who'))
                .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
                .map(one => one.outerHTML.slice(0, 200));
            if (document.documentElement.scrollWidth > innerWidth) {
                cut.push('The page is ' + document.documentElement.scrollWidth + ' wide');
            }
            return cut;
            """;

    private final Chromium chromium;
    private final Set<String> seen = new HashSet<>();

    Barriers(Chromium chromium) {
        this.chromium = chromium;
    }

    /** What was looked at in this run, with the same things on it and by the same light, is not looked at again. */
    void findsNone(Look look) {
        if (seen.add(chromium.runs(KINDS) + (look.dark() ? " dark" : ""))) {
            if (!Boolean.TRUE.equals(chromium.runs(HAS_AXE))) {
                chromium.runs(AXE);
            }
            assertThat((List<?>) chromium.awaits(RUN_AXE))
                    .as("%s with %s", address(), look)
                    .isEmpty();
        }
        assertThat(chromium.runs("return document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits into %s", address(), look)
                .isEqualTo(true);
    }

    /** Other languages need more room, and some go the other way. The page is to be loaded anew afterwards. */
    void findsRoomForOtherLanguages(Look look) {
        assertThat((List<?>) chromium.runs(STRETCH))
                .as("%s with %s, in a longer language from right to left", address(), look)
                .isEmpty();
    }

    private String address() {
        return String.valueOf(chromium.driver().getCurrentUrl());
    }

    private static String read(String resource) {
        try (InputStream in = Barriers.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
