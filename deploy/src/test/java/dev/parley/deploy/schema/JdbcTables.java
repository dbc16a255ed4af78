package dev.parley.deploy.schema;

import dev.parley.deploy.schema.Schema.Column;
import dev.parley.deploy.schema.Schema.Name;
import dev.parley.deploy.schema.Schema.Rule;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the tables of a database from PostgreSQL's catalogue; Flyway's own is left out. */
final class JdbcTables {

    private static final String COLUMNS =
            """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull,
                   a.atthasdef OR a.attidentity <> ''
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND c.relname <> 'flyway_schema_history'
            """;

    private static final String RULES =
            """
            SELECT c.relname, r.name, r.kind, r.definition, ARRAY(
                SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum = ANY (r.columns))
            FROM pg_class c
            JOIN (
                SELECT conrelid, conname, contype, pg_get_constraintdef(oid), conkey
                FROM pg_constraint WHERE contype IN ('p', 'u', 'f', 'c', 'x')
                UNION ALL
                SELECT indrelid, indexrelid::regclass::name, 'i', pg_get_indexdef(indexrelid), indkey::int2[]
                FROM pg_index i
                WHERE indisunique AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)
                UNION ALL
                SELECT tgrelid, tgname, 't', pg_get_triggerdef(oid), tgattr::int2[] FROM pg_trigger WHERE NOT tgisinternal
            ) AS r (relation, name, kind, definition, columns) ON r.relation = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'flyway_schema_history'
            """;

    private static final String OTHERS =
            """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('S', 'v', 'm')
            """;

    private JdbcTables() {}

    static Schema read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new Schema(columns(statement), rules(statement), others(statement));
        }
    }

    private static Map<Name, Column> columns(Statement statement) throws SQLException {
        Map<Name, Column> columns = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.put(
                        name(rows),
                        new Column(rows.getString(3), rows.getBoolean(4), rows.getBoolean(5)));
            }
        }
        return columns;
    }

    private static Map<Name, Rule> rules(Statement statement) throws SQLException {
        Map<Name, Rule> rules = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(RULES)) {
            while (rows.next()) {
                String[] columns = (String[]) rows.getArray(5).getArray();
                rules.put(
                        name(rows),
                        new Rule(
                                rows.getString(3).charAt(0),
                                rows.getString(4),
                                Set.copyOf(Arrays.asList(columns))));
            }
        }
        return rules;
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString(1), row.getString(2));
    }

    private static Set<String> others(Statement statement) throws SQLException {
        Set<String> others = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(OTHERS)) {
            while (rows.next()) {
                others.add(rows.getString(1));
            }
        }
        return others;
    }
}
