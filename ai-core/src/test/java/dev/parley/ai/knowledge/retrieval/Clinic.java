package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Path;

/** A small clinic's pages in two languages. */
final class Clinic {

    private static final String ENGLISH =
            """
            # The clinic

            ## Opening hours
            The clinic is open from Monday to Friday, 8:00 to 19:00, and on Saturday, 9:00 to 12:00.

            ## Fees
            A consultation with a doctor costs €30. Dr Belhacène charges €35 for a long one.

            ## Cancelling
            You can cancel an appointment free of charge up to 24 hours before. After that, a fee of €20 is due.

            ## Blood tests
            Come without having eaten. You may drink water. Bring the prescription.

            ## Parking
            There are 12 spaces behind the building. They are free for patients.
            """;

    private static final String FRENCH =
            """
            # Le cabinet

            ## Horaires
            Le cabinet est ouvert du lundi au vendredi de 8 h à 19 h, et le samedi de 9 h à 12 h.

            ## Tarifs
            Une consultation chez un médecin coûte 30 €. Celle du Dr Belhacène, plus longue, 35 €.

            ## Annulation
            Vous pouvez annuler un rendez-vous sans frais jusqu'à 24 heures avant. Ensuite, 20 € sont dus.

            ## Prise de sang
            Venez à jeun. Vous pouvez boire de l'eau. Apportez l'ordonnance.
            """;

    private Clinic() {}

    static Path write(Path folder) throws IOException {
        KnowledgeBase.write(folder.resolve("en/pages.md"), ENGLISH);
        KnowledgeBase.write(folder.resolve("fr/pages.md"), FRENCH);
        return folder;
    }
}
