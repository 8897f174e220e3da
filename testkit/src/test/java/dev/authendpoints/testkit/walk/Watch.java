package dev.authendpoints.testkit.walk;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Stores;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.Occasion;
import dev.authendpoints.factor.Proof;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.tx.Transactions;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while the core works: writes down every call of every store, in transactions as they were committed, and every
 * comparison of a factor. Whatever store or factor there is is watched, also one that this has never heard of.
 */
final class Watch implements Transactions {
    private final Backend backend;
    private final List<List<Event>> committed = new ArrayList<>();
    private List<Event> open = new ArrayList<>();
    private boolean inside;

    Watch(Backend backend) {
        this.backend = backend;
    }

    /** The same database, watched. */
    Backend watched() {
        return new Backend(
                this, watched(Stores.class, backend.stores()), watched(FactorStores.class, backend.factorStores()));
    }

    /** Takes what was committed since the last time. */
    List<List<Event>> take() {
        List<List<Event>> taken = List.copyOf(committed);
        committed.clear();
        return taken;
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (active()) {
            return backend.transactions().run(work);
        }
        open = new ArrayList<>();
        inside = true;
        try {
            T result = backend.transactions().run(work);
            if (!open.isEmpty()) {
                committed.add(open);
            }
            return result;
        } finally {
            inside = false;
        }
    }

    @Override
    public boolean active() {
        return backend.transactions().active();
    }

    /** The same factor, watched: its comparisons, and the proofs that are used up. */
    Factor watched(Factor factor) {
        Set<Class<?>> types = new LinkedHashSet<>();
        for (Class<?> type = factor.getClass(); type != null; type = type.getSuperclass()) {
            types.addAll(Arrays.asList(type.getInterfaces()));
        }
        return (Factor) proxy(types.toArray(new Class<?>[0]), (proxy, method, args) -> {
            if (method.getName().equals("accepts")) {
                Occasion occasion = (Occasion) args[0];
                note(new Event("factor.compared", List.of(occasion, factor.type()), Optional.empty()));
                Optional<?> proof = (Optional<?>) Objects.requireNonNull(call(factor, method, args));
                return proof.map(Proof.class::cast).map(found -> watched(factor, occasion, found));
            }
            if (method.getName().equals("proves")) {
                Optional<?> proof = (Optional<?>) Objects.requireNonNull(call(factor, method, args));
                return proof.map(Proof.class::cast).map(found -> alone(factor, found));
            }
            if (method.getName().equals("drill")) {
                Object right = call(factor, method, args);
                note(new Event("factor.drilled", List.of(args), Optional.ofNullable(right)));
                return right;
            }
            return call(factor, method, args);
        });
    }

    private Proof watched(Factor factor, Occasion occasion, Proof proof) {
        return watched(proof, "factor.consumed", List.of(occasion, factor.type(), proof));
    }

    private Proof alone(Factor factor, Proof proof) {
        return watched(proof, "passwordless.consumed", List.of(factor.type(), proof));
    }

    private Proof watched(Proof proof, String what, List<Object> args) {
        BooleanSupplier consumption = () -> {
            boolean consumed = proof.consume();
            note(new Event(what, args, Optional.of(consumed)));
            return consumed;
        };
        return new Proof(proof.account(), proof.amr(), consumption, proof.factorId(), proof.remarks());
    }

    private <R extends Record> R watched(Class<R> type, R stores) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object store = components[i].getAccessor().invoke(stores);
                values[i] = types[i].isInterface() ? watched(components[i].getName(), types[i], store) : store;
            }
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    private Object watched(String name, Class<?> type, Object store) {
        return proxy(new Class<?>[] {type}, (proxy, method, args) -> {
            Object result = call(store, method, args);
            List<Object> given = args == null ? List.of() : List.of(args);
            note(new Event(name + "." + method.getName(), given, Optional.ofNullable(result)));
            return result;
        });
    }

    private static Object proxy(Class<?>[] types, InvocationHandler handler) {
        return Proxy.newProxyInstance(Watch.class.getClassLoader(), types, handler);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(Event event) {
        if (inside) {
            open.add(event);
        } else {
            committed.add(List.of(event));
        }
    }
}
