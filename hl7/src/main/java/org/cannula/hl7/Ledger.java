package org.cannula.hl7;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cannula.chart.Visit;
import org.jspecify.annotations.Nullable;

/** The charges and encounters of one patient, within a transaction of the store. */
final class Ledger {

    private final Connection connection;
    private final String patient;

    Ledger(Connection connection, String patient) {
        this.connection = connection;
        this.patient = patient;
    }

    /** Charges of a visit that were made and not taken back. */
    List<ChargeChange.Charged> standing(String visit) throws SQLException {
        List<ChargeChange.Charged> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT number, line FROM charge c WHERE patient = ? AND"
                        + " visit = ? AND credits IS NULL AND NOT EXISTS (SELECT 1 FROM charge d WHERE d.credits = c.number)"
                        + " ORDER BY number")) {
            query.setString(1, patient);
            query.setString(2, visit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new ChargeChange.Charged(row.getLong(1), ChargeLine.ofStored(row.getString(2))));
                }
            }
        }
        return found;
    }

    /** Visits of the patient that something is known of. */
    SortedSet<String> visits() throws SQLException {
        SortedSet<String> found = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT visit FROM encounter WHERE patient = ?")) {
            query.setString(1, patient);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Writes a charge or credit; its number. */
    long charge(String visit, ChargeLine line, @Nullable Long credits) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO charge(patient, visit, line, credits) VALUES(?, ?, ?, ?) RETURNING number")) {
            insert.setString(1, patient);
            insert.setString(2, visit);
            insert.setString(3, line.stored());
            if (credits == null) {
                insert.setNull(4, java.sql.Types.INTEGER);
            } else {
                insert.setLong(4, credits);
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Writes a message to be sent. */
    void send(String control, String body) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO outgoing(control, body) VALUES(?, ?)")) {
            insert.setString(1, control);
            insert.setString(2, body);
            insert.executeUpdate();
        }
    }

    void state(String visit, String state, String reason) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("INSERT INTO encounter(patient, visit, state, reason)"
                        + " VALUES(?, ?, ?, ?) ON CONFLICT(patient, visit) DO UPDATE SET state = excluded.state, reason ="
                        + " excluded.reason")) {
            upsert.setString(1, patient);
            upsert.setString(2, visit);
            upsert.setString(3, state);
            upsert.setString(4, reason);
            upsert.executeUpdate();
        }
    }

    /** When the patient is looked at again; null for when the next message comes. */
    void due(@Nullable Long at, int unplaced) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE patient SET due = ?, unplaced = ? WHERE id = ?")) {
            if (at == null) {
                update.setNull(1, java.sql.Types.INTEGER);
            } else {
                update.setLong(1, at);
            }
            update.setInt(2, unplaced);
            update.setString(3, patient);
            update.executeUpdate();
        }
    }

    /** A visit of the patient of which no message is left: what a credit must name. */
    Encounter known(String visit) {
        return new Encounter(
                Visit.builder(visit).patient(patient).build(),
                patient,
                false,
                true,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                0);
    }
}
