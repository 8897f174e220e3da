package dev.authendpoints.spring.web;

import dev.authendpoints.factor.Particulars;
import dev.authendpoints.input.FieldError;
import dev.authendpoints.secret.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.JsonNode;

/** Fills records marked with {@link Body}: names in any case, types without coercion, unknown fields ignored. */
public final class BodyResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isAnnotationPresent(Body.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return fill(parameter.getParameterType(), BodyReader.read(http));
    }

    private static Object fill(Class<?> type, Map<String, JsonNode> fields) {
        List<FieldError> errors = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getType() == Particulars.class
                        ? rest(components, fields)
                        : value(component, fields, errors))
                .toArray();
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid(errors));
        }
        return create(type, components, values);
    }

    private static Object value(RecordComponent component, Map<String, JsonNode> fields, List<FieldError> errors) {
        String name = component.getName();
        Class<?> type = component.getType();
        Optional<JsonNode> given =
                Optional.ofNullable(fields.get(BodyReader.key(name))).filter(node -> !node.isNull());
        if (type == boolean.class) {
            return given.map(node -> flag(name, node, errors)).orElse(false);
        }
        if (isOptional(component, Boolean.class)) {
            return given.map(node -> flag(name, node, errors));
        }
        if (isOptional(component, ObjectText.class)) {
            return given.flatMap(node -> object(name, node, errors));
        }
        if (isOptional(component, Texts.class)) {
            return given.flatMap(node -> texts(name, node, errors));
        }
        Optional<String> text = given.flatMap(node -> text(name, node, errors));
        if (type == Optional.class) {
            return isOptional(component, Secret.class) ? text.map(Secret::new) : text;
        }
        if (given.isEmpty()) {
            errors.add(new FieldError(name, "required", "is required"));
        }
        return type == Secret.class ? new Secret(text.orElse("")) : text.orElse("");
    }

    /** What is a text, and the names of what is not: who needs it says what is wrong with it. */
    private static Particulars rest(RecordComponent[] components, Map<String, JsonNode> fields) {
        Map<String, JsonNode> rest = new TreeMap<>(fields);
        Arrays.stream(components)
                .map(RecordComponent::getName)
                .map(BodyReader::key)
                .forEach(rest::remove);
        rest.values().removeIf(JsonNode::isNull);
        Map<String, String> texts = new TreeMap<>();
        rest.forEach((name, node) -> {
            if (node.isString() && storable(node.stringValue())) {
                texts.put(name, node.stringValue());
            }
        });
        rest.keySet().removeAll(texts.keySet());
        return new Particulars(texts, rest.keySet());
    }

    private static boolean isOptional(RecordComponent component, Class<?> what) {
        return component.getGenericType() instanceof ParameterizedType type
                && type.getActualTypeArguments()[0].equals(what);
    }

    /** Written anew, so that whoever reads it reads what was read here. */
    private static Optional<ObjectText> object(String name, JsonNode node, List<FieldError> errors) {
        if (!node.isObject()) {
            errors.add(new FieldError(name, "wrong_type", "must be an object"));
            return Optional.empty();
        }
        return Optional.of(new ObjectText(new Secret(Json.MAPPER.writeValueAsString(node))));
    }

    private static Optional<Texts> texts(String name, JsonNode node, List<FieldError> errors) {
        if (!node.isArray() || !node.valueStream().allMatch(item -> item.isString() && storable(item.stringValue()))) {
            errors.add(new FieldError(name, "wrong_type", "must be an array of strings"));
            return Optional.empty();
        }
        return Optional.of(
                new Texts(node.valueStream().map(JsonNode::stringValue).toList()));
    }

    private static boolean flag(String name, JsonNode node, List<FieldError> errors) {
        if (!node.isBoolean()) {
            errors.add(new FieldError(name, "wrong_type", "must be true or false"));
        }
        return node.isBoolean() && node.booleanValue();
    }

    private static Optional<String> text(String name, JsonNode node, List<FieldError> errors) {
        if (!node.isString()) {
            errors.add(new FieldError(name, "wrong_type", "must be a string"));
            return Optional.empty();
        }
        String text = node.stringValue();
        if (!storable(text)) {
            errors.add(new FieldError(name, "invalid", "must be Unicode text without NUL"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** Half a surrogate pair and NUL are no text, and databases refuse them. */
    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static Object create(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record has its canonical constructor", e);
        }
    }
}
