package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Path;

/** A few articles in the form of a code of law that refer to one another. */
final class SmallCode {

    private SmallCode() {}

    static Path write(Path file) throws IOException {
        return KnowledgeBase.write(
                file,
                """
                {"id":"LEGIARTI000000000019","number":"L1221-19","path":["Contrat de travail","Période d'essai"],"text":"Le contrat peut comporter une phase initiale dont la durée maximale est de deux mois pour les ouvriers."}
                {"id":"LEGIARTI000000000020","number":"L1221-20","path":["Contrat de travail","Période d'essai"],"text":"Elle permet à l'employeur d'évaluer les compétences du salarié dans son travail."}
                {"id":"LEGIARTI000000000021","number":"L1221-21","path":["Contrat de travail","Période d'essai"],"text":"Elle peut être renouvelée une fois si un accord de branche étendu le prévoit."}
                {"id":"LEGIARTI000000000022","number":"L1226-4","path":["Contrat de travail","Inaptitude"],"text":"En cas de rupture, l'indemnité prévue à l'article L. 1234-9 est versée."}
                {"id":"LEGIARTI000000000023","number":"L1237-13","path":["Contrat de travail","Rupture conventionnelle"],"text":"La convention fixe l'indemnité de rupture, qui ne peut être inférieure à celle de l'article L. 1234-9 ."}
                {"id":"LEGIARTI000000000024","number":"L1234-9","path":["Contrat de travail","Licenciement"],"text":"Le salarié qui compte huit mois d'ancienneté a droit, sauf faute grave, à une somme calculée sur son salaire."}
                {"id":"LEGIARTI000000000025","number":"L2311-2","path":["Représentation","Mise en place"],"text":"Un comité social et économique est mis en place dans les entreprises d'au moins onze salariés."}
                """);
    }
}
