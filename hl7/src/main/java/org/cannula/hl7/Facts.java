package org.cannula.hl7;

import java.util.List;
import org.cannula.chart.Moment;
import org.cannula.formats.mar.MarEntry;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, as it says it.
 *
 * @param header who sent it, under which number, about whom
 * @param stay what it says of the encounter itself
 * @param entries what it says was given
 * @param deletions keys of entries it takes back
 * @param orders what it says was ordered
 * @param diagnoses ICD-10-CM codes without their point, first ones first
 * @param unmapped codes that the site mapping gives no meaning
 * @param remarks what was left unsaid or aside
 */
record Facts(
        Header header,
        Stay stay,
        List<Entry> entries,
        List<Deletion> deletions,
        List<Order> orders,
        List<String> diagnoses,
        List<Unmapped> unmapped,
        List<Remarked> remarks) {

    /**
     * @param input name of the input
     * @param line where the message begins, for places
     * @param control its control id, MSH-10
     * @param sender sending application and facility
     * @param facility the sending facility alone
     * @param second when it was sent, seconds since 1970, in its own clock
     * @param kind message type and event, such as {@code RAS^O17}
     * @param patient id of the patient, PID-3
     * @param visit number of the encounter, PV1-19; null where unsaid
     * @param account account number, PID-18; null where unsaid
     */
    record Header(
            String input,
            int line,
            String control,
            String sender,
            @Nullable String facility,
            long second,
            String kind,
            String event,
            String patient,
            @Nullable String visit,
            @Nullable String account) {}

    /**
     * @param kind what kind of patient, PV1-2 as mapped: outpatient, inpatient, none; null where unsaid or unmapped
     * @param recorded when the event was recorded, EVN-2, else when the message was sent
     * @param occurred when it occurred, EVN-6
     * @param admitted PV1-44
     * @param discharged PV1-45
     * @param plan the first insurance plan, IN1-3 or IN1-2
     */
    record Stay(
            @Nullable String kind,
            @Nullable Moment recorded,
            @Nullable Moment occurred,
            @Nullable Moment admitted,
            @Nullable Moment discharged,
            @Nullable String plan) {}

    /**
     * @param entry what was given
     * @param amends whether it changes what an entry of the same key said
     * @param clearsStart whether it empties the start; likewise the stop
     * @param pump whether a pump tells it, not a person
     * @param provider who gave it
     */
    record Entry(
            MarEntry entry,
            boolean amends,
            boolean clearsStart,
            boolean clearsStop,
            boolean pump,
            @Nullable String provider) {}

    /**
     * @param start the start of the entry that is taken back; null where unsaid: then all of the key
     */
    record Deletion(String order, String key, @Nullable Moment start) {}

    /**
     * @param placer number of the order; null where only the filler's is said
     * @param says drug, route and rate as ordered
     */
    record Order(
            @Nullable String placer,
            @Nullable String filler,
            @Nullable MarEntry says) {}

    /** A code nothing maps: its kind in words of the mapping file, the code, and the text beside it. */
    record Unmapped(String kind, String code, String text, String place) {}

    /** Something that is worth a sentence, and where. */
    record Remarked(String place, String says) {}
}
