#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "care/profile.h"
#include "check_in_card.h"
#include "formatting.h"

namespace trellis::gui {

// One choice of a fixed list, with its words.
class Choice {
    Q_GADGET
    QML_VALUE_TYPE(choice)
    Q_PROPERTY(QString code MEMBER code)
    Q_PROPERTY(QString word MEMBER word)

public:
    QString code;
    QString word;
    bool operator==(const Choice&) const = default;
};

// The check-in that is being made: four steps, each of which can be left blank. Every change is kept as a draft half a
// second later and when the page is left, so that nothing is lost by a call, a lock or a dead battery.
class CheckInModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(int step READ step WRITE setStep NOTIFY stepChanged)
    Q_PROPERTY(int mood READ mood WRITE setMood NOTIFY answersChanged)
    Q_PROPERTY(QStringList feelings READ feelings NOTIFY answersChanged)
    Q_PROPERTY(QString ownWord READ ownWord WRITE setOwnWord NOTIFY answersChanged)
    Q_PROPERTY(int craving READ craving WRITE setCraving NOTIFY answersChanged)
    Q_PROPERTY(QString cravingText READ cravingText NOTIFY answersChanged)
    Q_PROPERTY(int sleepMinutes READ sleepMinutes WRITE setSleepMinutes NOTIFY answersChanged)
    Q_PROPERTY(QString sleepText READ sleepText NOTIFY answersChanged)
    Q_PROPERTY(QString sleepQuality READ sleepQuality WRITE setSleepQuality NOTIFY answersChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY answersChanged)
    Q_PROPERTY(QList<trellis::gui::Choice> feelingChoices READ feelingChoices CONSTANT)
    Q_PROPERTY(QList<trellis::gui::Choice> symptomChoices READ symptomChoices CONSTANT)
    Q_PROPERTY(QList<trellis::gui::Choice> sleepChoices READ sleepChoices CONSTANT)
    Q_PROPERTY(QStringList strengthWords READ strengthWords CONSTANT)
    Q_PROPERTY(QStringList cravingWords READ cravingWords CONSTANT)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(bool editing READ isEditing NOTIFY answersChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY answersChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(QString draftText READ draftText NOTIFY draftTextChanged)
    Q_PROPERTY(trellis::gui::CheckInCard saved READ saved NOTIFY savedChanged)

public:
    static constexpr int kSteps = 4;

    CheckInModel(care::Profile& profile, const Formatting& formatting, QObject* parent = nullptr);

    [[nodiscard]] int step() const { return step_; }
    void setStep(int step);
    [[nodiscard]] int mood() const { return answers_.mood.value_or(0); }
    void setMood(int mood);  // the same again, or 0, clears
    [[nodiscard]] QStringList feelings() const;
    [[nodiscard]] QString ownWord() const { return text(answers_.ownWord); }
    void setOwnWord(const QString& word);
    [[nodiscard]] int craving() const { return answers_.craving.value_or(-1); }
    void setCraving(int craving);
    [[nodiscard]] QString cravingText() const;
    [[nodiscard]] int sleepMinutes() const;
    void setSleepMinutes(int minutes);
    [[nodiscard]] QString sleepText() const;
    [[nodiscard]] QString sleepQuality() const;
    void setSleepQuality(const QString& code);
    [[nodiscard]] QString note() const { return text(answers_.note); }
    void setNote(const QString& note);
    [[nodiscard]] QList<Choice> feelingChoices() const;
    [[nodiscard]] QList<Choice> symptomChoices() const;
    [[nodiscard]] QList<Choice> sleepChoices() const;
    [[nodiscard]] QStringList strengthWords() const;
    [[nodiscard]] QStringList cravingWords() const;  // 0 … 10
    [[nodiscard]] bool isBusy() const { return busy_; }
    [[nodiscard]] bool isEditing() const { return edits_.has_value(); }
    [[nodiscard]] bool isEmpty() const { return answers_.empty(); }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] QString draftText() const { return draftText_; }
    [[nodiscard]] CheckInCard saved() const { return saved_; }

    Q_INVOKABLE void begin(int mood);  // a draft that was left is taken up; a mood given here wins
    Q_INVOKABLE void edit(const QString& checkInId);
    Q_INVOKABLE void startAgain();  // drops the draft that was taken up
    Q_INVOKABLE void toggleFeeling(const QString& code);
    Q_INVOKABLE [[nodiscard]] int strength(const QString& symptom) const;  // -1: not answered
    Q_INVOKABLE void setStrength(const QString& symptom, int strength);    // the same again clears
    Q_INVOKABLE void save();
    Q_INVOKABLE void undo();   // of what was saved last
    Q_INVOKABLE void leave();  // keeps the draft

Q_SIGNALS:
    void stepChanged();
    void answersChanged();
    void busyChanged();
    void problemChanged();
    void draftTextChanged();
    void savedChanged();
    void savedNow();  // the entry is durable
    void undone();
    void left();

private:
    void changed();
    void keepDraft();
    void setBusy(bool busy);
    void setProblem(const QString& problem);
    void reset();
    void refreshSaved();
    void take(const CheckInDraft& draft);

    care::Profile& profile_;
    const Formatting& formatting_;
    CheckInAnswers answers_;
    std::optional<CheckInId> edits_;
    Instant begun_{};
    int step_ = 0;
    bool busy_ = false;
    bool draftIsStale_ = false;
    QString problem_;
    QString draftText_;
    CheckInCard saved_;
    QTimer draftTimer_;
};

}  // namespace trellis::gui
