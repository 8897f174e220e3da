package dev.authendpoints.spring.config;

import java.util.List;

/** The configuration is not safe enough to start with. */
public final class UnsafeConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> sentences;

    /**
     * Creates it.
     *
     * @param sentences what to set, each a sentence
     */
    public UnsafeConfiguration(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = sentences;
    }

    List<String> sentences() {
        return sentences;
    }
}
