package dev.authendpoints.testkit.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Immutable rows by key, in the order in which they were added. */
final class Table<K, V> {
    private Map<K, V> rows = new LinkedHashMap<>();
    private Map<K, V> remembered = Map.of();

    Optional<V> get(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    void put(K key, V row) {
        rows.put(key, row);
    }

    void remove(K key) {
        rows.remove(key);
    }

    Stream<K> keys() {
        return rows.keySet().stream();
    }

    Stream<V> rows() {
        return rows.values().stream();
    }

    /** The likeness of a conditional UPDATE of one row: true when there was such a row. */
    boolean update(K key, Predicate<V> where, UnaryOperator<V> set) {
        Optional<V> row = get(key).filter(where);
        row.ifPresent(old -> put(key, set.apply(old)));
        return row.isPresent();
    }

    /** The likeness of an UPDATE of many rows. */
    void updateAll(Predicate<V> where, UnaryOperator<V> set) {
        rows.replaceAll((key, row) -> where.test(row) ? set.apply(row) : row);
    }

    /** The likeness of a DELETE: how many rows went. */
    int removeIf(BiPredicate<K, V> where) {
        int before = rows.size();
        rows.entrySet().removeIf(row -> where.test(row.getKey(), row.getValue()));
        return before - rows.size();
    }

    void remember() {
        remembered = new LinkedHashMap<>(rows);
    }

    void restore() {
        rows = remembered;
    }
}
