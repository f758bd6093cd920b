#include "check_in_model.h"

#include <algorithm>

#include "words.h"

namespace trellis::gui {

namespace {

constexpr std::chrono::milliseconds kDraftDelay{500};

QList<Choice> choices(const std::vector<std::string>& codes, QString (*word)(const QString&)) {
    QList<Choice> all;
    for (const std::string& code : codes) {
        Choice choice;
        choice.code = text(code);
        choice.word = word(choice.code);
        all << choice;
    }
    return all;
}

}  // namespace

CheckInModel::CheckInModel(care::Profile& profile, const Formatting& formatting, QObject* parent)
    : QObject(parent), profile_(profile), formatting_(formatting) {
    draftTimer_.setSingleShot(true);
    draftTimer_.setInterval(kDraftDelay);
    connect(&draftTimer_, &QTimer::timeout, this, &CheckInModel::keepDraft);
    connect(&profile_, &care::Profile::changed, this, [this](const store::Tables& tables) {
        if (saved_.valid && tables.any({store::Table::checkIn, store::Table::outbox})) refreshSaved();
    });
}

void CheckInModel::setStep(int step) {
    step = std::clamp(step, 0, kSteps - 1);
    if (step == step_) return;
    step_ = step;
    Q_EMIT stepChanged();
}

void CheckInModel::setMood(int mood) {
    if (mood < 1 || mood > 5 || answers_.mood == mood)
        answers_.mood.reset();
    else
        answers_.mood = mood;
    changed();
}

QStringList CheckInModel::feelings() const {
    QStringList codes;
    for (const std::string& feeling : answers_.feelings) codes << text(feeling);
    return codes;
}

void CheckInModel::toggleFeeling(const QString& code) {
    const std::string wanted = code.toStdString();
    if (std::erase(answers_.feelings, wanted) == 0) {
        // Kept in the order of the list, whatever the order of tapping.
        std::vector<std::string> ordered;
        for (const std::string& each : feelingCodes()) {
            if (each == wanted || std::ranges::contains(answers_.feelings, each)) ordered.push_back(each);
        }
        answers_.feelings = std::move(ordered);
    }
    changed();
}

void CheckInModel::setOwnWord(const QString& word) {
    const std::string kept = word.simplified().left(static_cast<qsizetype>(kMaxOwnWord)).toStdString();
    if (kept == answers_.ownWord) return;
    answers_.ownWord = kept;
    changed();
}

int CheckInModel::strength(const QString& symptom) const {
    const auto found = std::ranges::find(answers_.symptoms, symptom.toStdString(), &SymptomRating::code);
    return found == answers_.symptoms.end() ? -1 : found->strength;
}

void CheckInModel::setStrength(const QString& symptom, int strength) {
    const std::string code = symptom.toStdString();
    const auto found = std::ranges::find(answers_.symptoms, code, &SymptomRating::code);
    const bool clears = strength < 0 || strength > 4 || (found != answers_.symptoms.end() && found->strength == strength);
    if (clears && found != answers_.symptoms.end())
        answers_.symptoms.erase(found);
    else if (found != answers_.symptoms.end())
        found->strength = strength;
    else if (!clears)
        answers_.symptoms.push_back({code, strength});
    changed();
}

void CheckInModel::setCraving(int craving) {
    const std::optional<int> value = craving < 0 || craving > 10 ? std::nullopt : std::optional(craving);
    if (value == answers_.craving) return;
    answers_.craving = value;
    changed();
}

QString CheckInModel::cravingText() const {
    if (!answers_.craving) return cravingWord(-1);
    return tr("%1 of 10, %2").arg(*answers_.craving).arg(cravingWord(*answers_.craving));
}

int CheckInModel::sleepMinutes() const { return answers_.sleep ? static_cast<int>(answers_.sleep->count()) : -1; }

void CheckInModel::setSleepMinutes(int minutes) {
    const std::optional<std::chrono::minutes> value =
        minutes < 0 ? std::nullopt : std::optional(std::chrono::minutes{std::min(minutes, 24 * 60)});
    if (value == answers_.sleep) return;
    answers_.sleep = value;
    changed();
}

QString CheckInModel::sleepText() const { return answers_.sleep ? formatting_.duration(*answers_.sleep) : tr("Not answered"); }

QString CheckInModel::sleepQuality() const {
    if (!answers_.sleepQuality) return {};
    switch (*answers_.sleepQuality) {
        case SleepQuality::poor: return QStringLiteral("poor");
        case SleepQuality::fair: return QStringLiteral("fair");
        case SleepQuality::good: return QStringLiteral("good");
    }
    return {};
}

void CheckInModel::setSleepQuality(const QString& code) {
    std::optional<SleepQuality> value;
    if (code == QLatin1String("poor")) value = SleepQuality::poor;
    if (code == QLatin1String("fair")) value = SleepQuality::fair;
    if (code == QLatin1String("good")) value = SleepQuality::good;
    answers_.sleepQuality = value == answers_.sleepQuality ? std::nullopt : value;
    changed();
}

void CheckInModel::setNote(const QString& note) {
    const std::string kept = note.toStdString();
    if (kept == answers_.note) return;
    answers_.note = kept;
    changed();
}

QList<Choice> CheckInModel::feelingChoices() const { return choices(feelingCodes(), feelingWord); }
QList<Choice> CheckInModel::symptomChoices() const { return choices(symptomCodes(), symptomWord); }
QList<Choice> CheckInModel::sleepChoices() const { return choices({"poor", "fair", "good"}, sleepQualityWord); }

QStringList CheckInModel::strengthWords() const {
    QStringList words;
    for (int strength = 0; strength <= 4; ++strength) words << strengthWord(strength);
    return words;
}

QStringList CheckInModel::cravingWords() const {
    QStringList words;
    for (int craving = 0; craving <= 10; ++craving) words << cravingWord(craving);
    return words;
}

void CheckInModel::begin(int mood) {
    reset();
    begun_ = profile_.world().clock.now();
    profile_.draft().then(this, [this, mood](const Result<std::optional<CheckInDraft>>& found) {
        if (found && *found) take(**found);
        if (mood >= 1 && mood <= 5) answers_.mood = mood;
        Q_EMIT answersChanged();
    });
}

void CheckInModel::take(const CheckInDraft& draft) {
    answers_ = draft.answers;
    edits_ = draft.edits;
    begun_ = draft.begun;
    draftText_ = tr("You started at %1. Go on, or start again.").arg(formatting_.time(draft.begun, formatting_.zones().local()));
    Q_EMIT draftTextChanged();
    Q_EMIT answersChanged();
}

void CheckInModel::edit(const QString& checkInId) {
    reset();
    begun_ = profile_.world().clock.now();
    const CheckInId wanted{checkInId.toStdString()};
    profile_.checkIns(50).then(this, [this, wanted](const Result<std::vector<CheckIn>>& found) {
        if (!found) return setProblem(describe(found.error()));
        const auto one = std::ranges::find(*found, wanted, &CheckIn::id);
        if (one == found->end()) return;
        answers_ = one->answers;
        edits_ = wanted;
        Q_EMIT answersChanged();
    });
}

void CheckInModel::startAgain() {
    reset();
    begun_ = profile_.world().clock.now();
    profile_.discardDraft().then(this, [](const Result<>&) {});
}

void CheckInModel::save() {
    if (busy_) return;
    setProblem({});
    if (answers_.empty()) return setProblem(tr("Nothing is answered yet, so there is nothing to save."));
    setBusy(true);
    draftTimer_.stop();
    draftIsStale_ = false;
    auto saving = edits_ ? profile_.editCheckIn(*edits_, answers_) : profile_.saveCheckIn(answers_);
    saving.then(this, [this](const Result<CheckIn>& done) {
        setBusy(false);
        if (!done) return setProblem(describe(done.error()));
        saved_ = makeCheckInCard(*done, formatting_);
        Q_EMIT savedChanged();
        Q_EMIT savedNow();
    });
}

void CheckInModel::undo() {
    if (!saved_.valid || busy_) return;
    setBusy(true);
    profile_.undoCheckIn(CheckInId{saved_.checkInId.toStdString()}).then(this, [this](const Result<>& done) {
        setBusy(false);
        if (!done) return setProblem(describe(done.error()));
        saved_ = {};
        Q_EMIT savedChanged();
        Q_EMIT undone();
    });
}

void CheckInModel::leave() {
    keepDraft();
    Q_EMIT left();
}

void CheckInModel::changed() {
    draftIsStale_ = true;
    draftTimer_.start();
    Q_EMIT answersChanged();
}

void CheckInModel::keepDraft() {
    draftTimer_.stop();
    if (!draftIsStale_) return;
    draftIsStale_ = false;
    CheckInDraft draft;
    draft.answers = answers_;
    draft.begun = begun_;
    draft.edits = edits_;
    auto kept = answers_.empty() ? profile_.discardDraft() : profile_.saveDraft(draft);
    kept.then(this, [this](const Result<>& done) {
        if (!done && done.error().kind != ErrorKind::locked) setProblem(describe(done.error()));
    });
}

void CheckInModel::refreshSaved() {
    const CheckInId wanted{saved_.checkInId.toStdString()};
    profile_.checkIns(20).then(this, [this, wanted](const Result<std::vector<CheckIn>>& found) {
        if (!found) return;
        const auto one = std::ranges::find(*found, wanted, &CheckIn::id);
        if (one == found->end()) return;
        const CheckInCard card = makeCheckInCard(*one, formatting_);
        if (card == saved_) return;
        saved_ = card;
        Q_EMIT savedChanged();
    });
}

void CheckInModel::setBusy(bool busy) {
    if (busy == busy_) return;
    busy_ = busy;
    Q_EMIT busyChanged();
}

void CheckInModel::setProblem(const QString& problem) {
    if (problem == problem_) return;
    problem_ = problem;
    Q_EMIT problemChanged();
}

void CheckInModel::reset() {
    draftTimer_.stop();
    draftIsStale_ = false;
    answers_ = {};
    edits_.reset();
    saved_ = {};
    draftText_.clear();
    setProblem({});
    setStep(0);
    Q_EMIT draftTextChanged();
    Q_EMIT savedChanged();
    Q_EMIT answersChanged();
}

}  // namespace trellis::gui
