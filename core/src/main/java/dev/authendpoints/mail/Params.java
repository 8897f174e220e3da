package dev.authendpoints.mail;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a message's parameters as one text, the way forms do. */
final class Params {
    private Params() {}

    static String write(Map<String, String> params) {
        return new TreeMap<>(params)
                .entrySet().stream()
                        .map(param -> encode(param.getKey()) + "=" + encode(param.getValue()))
                        .collect(Collectors.joining("&"));
    }

    static Map<String, String> read(String text) {
        return Arrays.stream(text.split("&"))
                .map(param -> param.split("=", 2))
                .collect(Collectors.toMap(param -> decode(param[0]), param -> decode(param[1])));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
