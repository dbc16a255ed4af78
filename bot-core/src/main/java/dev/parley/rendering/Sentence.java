package dev.parley.rendering;

import dev.parley.assistant.FileWords;
import dev.parley.conversation.Language;
import dev.parley.feedback.Feedback;
import dev.parley.outbound.Citation;
import dev.parley.template.MessageTemplate;
import dev.parley.template.ProviderState;
import dev.parley.template.TemplateShelf;
import dev.parley.template.TemplateVariable;
import java.util.List;
import java.util.Optional;

/**
 * Everything Parley itself says. The record's name in kebab case is the template's id ({@code
 * ModelSwitched} is {@code model-switched.ftl}), its components are the template's variables. A new
 * sentence needs its template in every language.
 */
public sealed interface Sentence {

    /**
     * The first words to somebody: who answers (a machine, EU AI Act art. 50(1)), what it can do,
     * where a human is.
     */
    record Welcome(Practice practice) implements Sentence {}

    /**
     * Told with the first reply to somebody who did not say {@code /start}: that a machine answers.
     */
    record MachineNotice(Practice practice) implements Sentence {}

    /**
     * The commands, with what they do.
     *
     * @param commands those the person can use, in order, without the slash
     */
    record Help(List<String> commands) implements Sentence {}

    /** What a command does, in a few words, for a menu: at most 256 characters. */
    record CommandSummary(String command) implements Sentence {}

    /**
     * How things stand.
     *
     * @param healthy whether everything Parley needs answers
     * @param waiting the person's messages that wait for an answer, besides this one
     * @param human whether the person waits for a human
     * @param handoffs how many people do, told to operators; 0 to anybody else
     * @param awaiting how many messages wait until their person writes again, told to operators; 0
     *     to anybody else
     * @param ratings how answers were rated lately, told to operators
     */
    record Status(
            boolean healthy,
            String model,
            Language spoken,
            int waiting,
            boolean human,
            int handoffs,
            int awaiting,
            Optional<Feedback.Ratings> ratings)
            implements Sentence {}

    record ResetDone() implements Sentence {}

    /** The last thing that a person is told who wants no messages. */
    record OptedOut(Practice practice) implements Sentence {}

    /** A person who wanted no messages wants them again. */
    record OptedIn(Practice practice) implements Sentence {}

    /**
     * The models to choose from, or a page of them.
     *
     * @param current the model that answers this conversation
     * @param page which page it is, from 1
     * @param pages how many there are
     */
    record Models(List<ModelChoice> models, String current, int page, int pages)
            implements Sentence {}

    /** A model in the list. */
    record ModelChoice(String name, boolean available) {}

    record ModelSwitched(String model) implements Sentence {}

    /** The model was chosen and has to be loaded first. */
    record ModelLoading(String model) implements Sentence {}

    /** The model that was chosen has been loaded. */
    record ModelReady(String model) implements Sentence {}

    /** The model that was chosen could not be loaded; others answer for it. */
    record ModelNotReady(String model) implements Sentence {}

    record ModelUnknown(String model, List<ModelChoice> models) implements Sentence {}

    record Settings(Language spoken, boolean chosen, String model) implements Sentence {}

    /**
     * The work in hand was stopped.
     *
     * @param cancelled how many waiting messages are not answered any more
     */
    record Stopped(int cancelled) implements Sentence {}

    record NothingToStop() implements Sentence {}

    record LanguageSet(Language spoken) implements Sentence {}

    /** The languages to choose from, because none or an unknown one was named. */
    record LanguageChoice(List<Language> languages) implements Sentence {}

    /**
     * How data are treated.
     *
     * @param known what is remembered of the person, where the conversation is theirs alone
     */
    record Privacy(Practice practice, Optional<AboutPerson> known) implements Sentence {

        /** In general, for whoever reads it. */
        public Privacy(Practice practice) {
            this(practice, Optional.empty());
        }
    }

    /**
     * Asks, once, whether what the person said of themselves may be remembered.
     *
     * @param name what they want to be called, or an empty string
     * @param brief whether they want short answers
     */
    record ConfirmRemember(String name, boolean brief, Practice practice) implements Sentence {}

    /**
     * What the person said of themselves is remembered.
     *
     * @param name what they want to be called, or an empty string
     * @param brief whether they want short answers
     */
    record Remembered(String name, boolean brief) implements Sentence {}

    /** What the person said of themselves is not remembered, as they wish. */
    record NotRemembered() implements Sentence {}

    /** What was remembered of the person is deleted. */
    record FactsDeleted() implements Sentence {}

    /** How what is remembered of oneself is changed. */
    record PrivacyUsage() implements Sentence {}

    /** Asks whether everything that is remembered is to be forgotten. */
    record ConfirmForget() implements Sentence {}

    /** Everything that was remembered is forgotten; what is kept, and why. */
    record Forgotten(Practice practice) implements Sentence {}

    /**
     * There is no such command.
     *
     * @param suggestion the nearest command, or an empty string
     */
    record CommandUnknown(String command, String suggestion) implements Sentence {}

    /**
     * An answer with its sources.
     *
     * @param answer what the model wrote, CommonMark
     * @param fallback whether another model than the chosen one answered
     */
    record Answer(String answer, List<Citation> citations, String model, boolean fallback)
            implements Sentence {}

    /** Nothing in the knowledge carries an answer. */
    record NoSupport(List<String> topics, Practice practice) implements Sentence {}

    record Emergency(Practice practice) implements Sentence {}

    record Withheld(Practice practice) implements Sentence {}

    /** Asks whether the conversation is to go on in another language. */
    record ConfirmLanguage(Language spoken) implements Sentence {}

    /** Asks whether the person's wish to talk to a human is to be passed on. */
    record ConfirmHuman(Practice practice) implements Sentence {}

    /**
     * An answer to choose, as it stands on a button.
     *
     * @param agrees yes, or no
     */
    record Choice(boolean agrees) implements Sentence {}

    /**
     * A choice as it stands on a button.
     *
     * @param words a name, the same in every language
     * @param current whether it is what is chosen now
     */
    record ButtonChoice(String words, boolean current) implements Sentence {}

    /** What a button does, as it stands on it: at most 30 characters. */
    record ButtonAction(SettingsButton action) implements Sentence {}

    /** The operators are told that the person wants to talk to a human. */
    record HumanWanted(Practice practice) implements Sentence {}

    /** There is nobody to pass the person's wish on to; how they reach a human by themselves. */
    record HumanElsewhere(Practice practice) implements Sentence {}

    /**
     * Tells an operator that somebody wants to talk to a human.
     *
     * @param number names it in commands
     * @param channel where the person writes
     * @param spoken the language they speak
     */
    record HumanCalled(String number, String channel, Language spoken) implements Sentence {}

    /**
     * Who waits for a human.
     *
     * @param waiting those who have waited longest
     * @param count how many there are in all
     */
    record Handoffs(List<Waiting> waiting, int count) implements Sentence {}

    /**
     * Somebody in the list.
     *
     * @param hours since when, with {@code minutes}
     */
    record Waiting(String number, String channel, Language spoken, int hours, int minutes) {}

    /**
     * What was said last where somebody waits for a human.
     *
     * @param messages oldest first
     */
    record HandoffShown(String number, List<SaidBefore> messages) implements Sentence {}

    /** Somebody was looked after and waits no more. */
    record HandoffDone(String number) implements Sentence {}

    /** Nobody waits under this number: nobody ever did, or they were looked after. */
    record HandoffUnknown(String number) implements Sentence {}

    /** How the commands about people who wait are written. */
    record HandoffUsage() implements Sentence {}

    /**
     * How much is stored about the person's conversation.
     *
     * @param received messages of the person
     * @param sent messages to the person
     * @param remembered questions and answers that are remembered for the next one
     * @param summary whether what was said before them is remembered in few words
     */
    record StoredData(int received, int sent, int remembered, boolean summary, Practice practice)
            implements Sentence {}

    /** The person said no: nothing was changed. */
    record NothingChanged() implements Sentence {}

    /** The person says yes or no, and nothing was asked. */
    record NothingPending() implements Sentence {}

    /** The person confirmed too late, or what is answered already: nothing was changed. */
    record ConfirmationOver() implements Sentence {}

    /**
     * The message is longer than Parley takes.
     *
     * @param limit characters that a message may have
     */
    record TooLong(int limit) implements Sentence {}

    /**
     * What was sent is not something Parley can read.
     *
     * @param kind the provider's word for what was sent
     * @param reason why there is nothing to answer in it
     * @param alone whether nothing else was said that is answered instead
     */
    record Unsupported(String kind, FileWords.Reason reason, boolean alone) implements Sentence {

        /** Something that has no words, and nothing else. */
        public Unsupported(String kind) {
            this(kind, FileWords.Reason.NOT_POSSIBLE, true);
        }
    }

    /**
     * What was understood of a recording, so that the person sees what is answered.
     *
     * @param words what was said in it
     */
    record Heard(String words) implements Sentence {}

    /** The question that the person came for by a link, above its answer. */
    record StartingQuestion(String question) implements Sentence {}

    /** The person wrote more in a short time than is answered at once; told once, then no more. */
    record Limited(Practice practice) implements Sentence {}

    /**
     * Many people wait for an answer.
     *
     * @param minutes how long it will take, rounded; 60 or more: longer than an hour
     */
    record ExpectedWait(int minutes, Practice practice) implements Sentence {}

    /**
     * The turn could not be done after all attempts.
     *
     * @param reference what an operator finds it by
     */
    record Problem(String reference, Practice practice) implements Sentence {}

    /**
     * The operators' commands, with what they do.
     *
     * @param commands in order, without the slash
     */
    record Admin(List<String> commands) implements Sentence {}

    /**
     * What could not be done and waits for an operator.
     *
     * @param letters the oldest ones
     * @param count how many there are in all
     * @param awaiting messages that are none yet, and go as soon as their person writes again
     */
    record DeadLetters(List<Letter> letters, int count, int awaiting) implements Sentence {}

    /**
     * A dead letter in the list.
     *
     * @param hours its age, with {@code minutes}
     * @param reference what the person was told
     */
    record Letter(
            String id,
            String channel,
            String reason,
            int attempts,
            int hours,
            int minutes,
            Optional<String> reference) {}

    /** What a dead letter holds, as it is stored. */
    record DeadLetterShown(String id, String payload) implements Sentence {}

    record DeadLetterReplayed(String id) implements Sentence {}

    /**
     * All dead letters are on their way again.
     *
     * @param count how many they were
     */
    record DeadLettersReplayed(int count) implements Sentence {}

    record DeadLetterDiscarded(String id) implements Sentence {}

    /** No dead letter of this id waits: there never was one, or it was taken care of. */
    record DeadLetterUnknown(String id) implements Sentence {}

    /** How the commands about dead letters are written. */
    record DeadLetterUsage() implements Sentence {}

    /** The practice's templates, and the files that cannot be used. */
    record Templates(List<TemplateLine> templates, List<TemplateShelf.WrongFile> wrong)
            implements Sentence {}

    /** What a template is; how it reads with the samples comes below. */
    record TemplateShown(
            TemplateLine line, String purpose, List<String> channels, List<TemplateVariable> values)
            implements Sentence {}

    record TemplatesApproved(List<TemplateLine> templates) implements Sentence {}

    record TemplateRetired(String id) implements Sentence {}

    record TemplateUnknown(String id) implements Sentence {}

    record TemplateUsage() implements Sentence {}

    record TemplateSent(String id, String to, Language spoken) implements Sentence {}

    /** Nobody is called so, or they cannot be written to alone. */
    record TemplateRecipientUnknown(String to) implements Sentence {}

    /** Nothing is approved in the person's language, nor in English. */
    record TemplateNotApproved(String id, Language spoken) implements Sentence {}

    /** WhatsApp takes nothing but approved templates now, and this one is none there. */
    record TemplateNotAtProvider(String id, Language spoken, ProviderState state)
            implements Sentence {}

    record TemplateNotOnChannel(String id, String channel) implements Sentence {}

    record TemplateValuesWrong(String id, List<MessageTemplate.Complaint> complaints)
            implements Sentence {}
}
