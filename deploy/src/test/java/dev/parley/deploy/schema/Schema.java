package dev.parley.deploy.schema;

import java.util.Map;
import java.util.Set;

/**
 * The tables at one point in time.
 *
 * @param columns by table and name
 * @param rules what rows are held to, by table and name: constraints, unique indexes, triggers
 * @param others sequences and views
 */
record Schema(Map<Name, Column> columns, Map<Name, Rule> rules, Set<String> others) {

    Schema {
        columns = Map.copyOf(columns);
        rules = Map.copyOf(rules);
        others = Set.copyOf(others);
    }

    /** Something of a table. */
    record Name(String table, String name) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /**
     * A column.
     *
     * @param filled whether the database fills it where nobody names it
     */
    record Column(String type, boolean nullable, boolean filled) {}

    /**
     * A rule.
     *
     * @param kind {@code p}, {@code u}, {@code f} or {@code c} as in pg_constraint, {@code i} for a
     *     unique index, {@code t} for a trigger
     * @param columns the columns it is about
     */
    record Rule(char kind, String definition, Set<String> columns) {

        Rule {
            columns = Set.copyOf(columns);
        }

        /** Whether an upsert of an older version may name it. */
        boolean isUnique() {
            return kind == 'p' || kind == 'u' || kind == 'i';
        }
    }

    boolean hasTable(String table) {
        return columns.keySet().stream().anyMatch(name -> name.table().equals(table));
    }
}
