package org.cannula.hl7;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.DataTypeException;
import ca.uhn.hl7v2.model.v251.group.DFT_P03_FINANCIAL;
import ca.uhn.hl7v2.model.v251.message.DFT_P03;
import ca.uhn.hl7v2.model.v251.segment.FT1;
import ca.uhn.hl7v2.parser.PipeParser;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes {@code DFT^P03}: one FT1 a line that is charged or credited. */
final class DftMessage {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    /**
     * A line of the message.
     *
     * @param number of the transaction, which no other one has
     * @param credits number of the transaction that this one takes back; null where it charges
     */
    record Transaction(long number, @Nullable Long credits, ChargeLine line) {}

    private DftMessage() {}

    /**
     * Writes one.
     *
     * @param control its control id; sending it again does not change it
     * @param at when it was made
     * @return segments ended by carriage returns
     */
    static String of(Encounter encounter, String control, LocalDateTime at, List<Transaction> transactions) {
        try {
            DFT_P03 message = new DFT_P03();
            header(message, encounter, control, at);
            int number = 1;
            for (Transaction each : transactions) {
                DFT_P03_FINANCIAL financial = message.getFINANCIAL(number - 1);
                FT1 ft1 = financial.getFT1();
                ft1.getFt11_SetIDFT1().setValue(String.valueOf(number));
                line(ft1, each, encounter, at);
                number++;
            }
            return new PipeParser(Segments.hapi()).encode(message);
        } catch (HL7Exception e) {
            throw new IllegalStateException("a message of our own cannot be written", e);
        }
    }

    private static void header(DFT_P03 message, Encounter encounter, String control, LocalDateTime at)
            throws DataTypeException {
        String now = SECOND.format(at);
        message.getMSH().getMsh1_FieldSeparator().setValue("|");
        message.getMSH().getMsh2_EncodingCharacters().setValue("^~\\&");
        message.getMSH().getMsh9_MessageType().getMsg1_MessageCode().setValue("DFT");
        message.getMSH().getMsh9_MessageType().getMsg2_TriggerEvent().setValue("P03");
        message.getMSH().getMsh9_MessageType().getMsg3_MessageStructure().setValue("DFT_P03");
        message.getMSH().getMsh11_ProcessingID().getPt1_ProcessingID().setValue("P");
        message.getMSH().getMsh12_VersionID().getVid1_VersionID().setValue("2.5.1");
        message.getMSH().getMsh3_SendingApplication().getHd1_NamespaceID().setValue("CANNULA");
        message.getMSH()
                .getMsh4_SendingFacility()
                .getHd1_NamespaceID()
                .setValue(encounter.visit().provider());
        message.getMSH().getMsh7_DateTimeOfMessage().getTs1_Time().setValue(now);
        message.getMSH().getMsh10_MessageControlID().setValue(control);
        message.getEVN().getEvn1_EventTypeCode().setValue("P03");
        message.getEVN().getEvn2_RecordedDateTime().getTs1_Time().setValue(now);
        message.getPID().getPid3_PatientIdentifierList(0).getCx1_IDNumber().setValue(encounter.patient());
        message.getPID()
                .getPid18_PatientAccountNumber()
                .getCx1_IDNumber()
                .setValue(encounter.visit().account());
        message.getPV1().getPv12_PatientClass().setValue(encounter.visit().inpatientFrom() == null ? "O" : "I");
        message.getPV1()
                .getPv119_VisitNumber()
                .getCx1_IDNumber()
                .setValue(encounter.visit().id());
    }

    private static void line(FT1 ft1, Transaction transaction, Encounter encounter, LocalDateTime at)
            throws HL7Exception {
        ChargeLine line = transaction.line();
        ft1.getFt12_TransactionID().setValue(String.valueOf(transaction.number()));
        ft1.getFt14_TransactionDate().getDr1_RangeStartDateTime().getTs1_Time().setValue(DAY.format(line.date()));
        ft1.getFt15_TransactionPostingDate().getTs1_Time().setValue(DAY.format(at));
        ft1.getFt16_TransactionType().setValue(transaction.credits() == null ? "CG" : "CD");
        ft1.getFt17_TransactionCode().getCe1_Identifier().setValue(line.code());
        ft1.getFt17_TransactionCode().getCe3_NameOfCodingSystem().setValue(system(line.code()));
        ft1.getFt110_TransactionQuantity().setValue(String.valueOf(line.units()));
        List<String> diagnoses = encounter.diagnoses();
        for (int i = 0; i < diagnoses.size(); i++) {
            ft1.getFt119_DiagnosisCodeFT1(i).getCe1_Identifier().setValue(diagnoses.get(i));
            ft1.getFt119_DiagnosisCodeFT1(i).getCe3_NameOfCodingSystem().setValue("I10");
        }
        if (line.provider() != null) {
            ft1.getFt120_PerformedByCode(0).getXcn1_IDNumber().setValue(line.provider());
        }
        ft1.getFt125_ProcedureCode().getCe1_Identifier().setValue(line.code());
        ft1.getFt125_ProcedureCode().getCe3_NameOfCodingSystem().setValue(system(line.code()));
        for (int i = 0; i < line.modifiers().size(); i++) {
            ft1.getFt126_ProcedureCodeModifier(i)
                    .getCe1_Identifier()
                    .setValue(line.modifiers().get(i));
        }
        if (line.ndc() != null) {
            ft1.getFt129_NDCCode().getCne1_Identifier().setValue(line.ndc());
            ft1.getFt129_NDCCode().getCne3_NameOfCodingSystem().setValue("NDC");
        }
        if (transaction.credits() != null) {
            // Which charge is taken back.
            ft1.getFt131_TransactionReferenceKey(0).setValue(String.valueOf(transaction.credits()));
        }
    }

    /** CPT codes have five digits; a letter first is HCPCS Level II. */
    private static String system(String code) {
        return Character.isDigit(code.charAt(0)) ? "C4" : "HCPCS";
    }
}
