package dev.authendpoints.spring.client;

import dev.authendpoints.client.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Client} of the request. */
public final class ClientResolver implements HandlerMethodArgumentResolver {
    private final Clients clients;

    /**
     * Creates it.
     *
     * @param clients tells who is calling
     */
    public ClientResolver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Client.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return clients.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
