package dev.parley.ai.governance.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyWordsTest {

    private static final EmergencyWords WORDS = new EmergencyWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't breathe",
                "I cant breathe properly, please help",
                "My father has chest pain and his arm is numb",
                "I have chest pain, should I come in?",
                "I have severe chest pain and need an appointment",
                "I think I'm having a heart attack",
                "My husband is having a stroke",
                "chest pain!!",
                "My mother just had a heart attack",
                "She is unconscious and not breathing",
                "He won't wake up",
                "I want to kill myself",
                "I don't want to live any more",
                "I feel suicidal",
                "My son swallowed bleach",
                "She took too many sleeping pills",
                "The wound won't stop bleeding",
                "he is bleeding heavily",
                "My baby is choking",
                "This is an emergency!",
                "emergency",
                "Please send an ambulance",
                "Hello. What are your hours?\nI CAN'T BREATHE",
                "Je n’arrive plus à respirer",
                "j'ai du mal à respirer depuis ce matin",
                "J'ai une forte douleur dans la poitrine",
                "J’ai très mal à la poitrine",
                "Mon mari fait un AVC",
                "Je crois que je fais un infarctus",
                "Ma mère vient de faire une crise cardiaque",
                "Il a perdu connaissance",
                "Elle est inconsciente",
                "Je veux mourir",
                "J'ai des idées suicidaires",
                "Mon enfant a avalé de la javel",
                "Il saigne beaucoup",
                "C'est une urgence",
                "Au secours !",
                "urgence",
                "Mon fils s'étouffe",
                "Nu mai pot să respir",
                "Mă doare foarte tare în piept",
                "Am o durere puternică în piept",
                "Soțul meu are un infarct",
                "Cred că fac un atac de cord",
                "A leșinat și nu reacționează",
                "Este inconștient",
                "Vreau să mor",
                "Vreau să mă sinucid",
                "Sângerează foarte mult",
                "Este o urgență!",
                "Copilul meu a înghițit clor",
                "Am luat prea multe pastile",
                "Chemați o ambulanță"
            })
    void an_emergency_that_is_happening_is_recognised(String text) {
        assertThat(WORDS.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are your emergency opening hours?",
                "Which emergency numbers should I know?",
                "What do I do in an emergency?",
                "Can I come to the practice in an emergency?",
                "Can the digital assistant help me in an emergency?",
                "Is there an emergency department?",
                "I need a doctor at night and it is not an emergency",
                "Whom do I call if it is an emergency?",
                "Poisoning or a medicine taken by mistake: whom do I call?",
                "Do you offer a course on heart attack prevention?",
                "Do you have stroke specialists?",
                "How much does a chest X-ray cost?",
                "My father had a heart attack in 2010, can he have a check-up?",
                "I had a stroke last year and need a certificate",
                "What should I do if someone has a heart attack?",
                "Do you treat patients after a stroke?",
                "What is a stroke?",
                "stroke rehabilitation",
                "suicide prevention number",
                "I don't have chest pain any more",
                "I need help with my appointment",
                "help",
                "I have no time today, can I cancel?",
                "My heart is set on Friday",
                "I'm dying to know when you open",
                "What are your opening hours?",
                "Can I get a flu shot today?",
                "Quels sont vos horaires d'urgence ?",
                "Quels numéros d'urgence dois-je connaître ?",
                "Que faire en cas d'urgence ?",
                "Avez-vous un service d'urgences ?",
                "Qui appeler si c'est une urgence ?",
                "Proposez-vous une formation sur l'AVC ?",
                "Mon père a fait un infarctus en 2010, faut-il un suivi ?",
                "Que faire si mon mari fait un malaise ?",
                "Combien coûte une consultation après un AVC ?",
                "Ce n'est pas une urgence",
                "J'ai besoin d'un rendez-vous urgent",
                "La consultation est-elle remboursée ?",
                "La vaccination fait-elle mal ?",
                "Care este programul de urgență?",
                "Ce fac în caz de urgență?",
                "Nu este o urgență",
                "Aveți cursuri de prevenire a infarctului?",
                "Am avut un infarct acum 5 ani, pot să vin la control?",
                "Cât costă o consultație?",
                "Nu răspunde nimeni la telefon",
                "Pot anula programarea?"
            })
    void a_question_about_emergencies_or_something_else_is_none(String text) {
        assertThat(WORDS.in(text)).isEmpty();
    }
}
