#include "session_model.h"

#include "words.h"

namespace trellis::gui {

namespace {

const store::Tables kShown{store::Table::session, store::Table::sessionAnswer, store::Table::outbox, store::Table::place};

}  // namespace

SessionModel::SessionModel(care::Profile& profile, const Formatting& formatting, QObject* parent)
    : QObject(parent), profile_(profile), formatting_(formatting) {
    connect(&profile_, &care::Profile::changed, this, [this](const store::Tables& tables) {
        if (!id_.empty() && tables.any(kShown)) refresh();
    });
}

QList<Choice> SessionModel::reasons() const {
    const auto reason = [](const char* code, const QString& word) {
        Choice choice;
        choice.code = QString::fromLatin1(code);
        choice.word = word;
        return choice;
    };
    return {reason("ride", tr("I don’t have a ride")),      reason("sick", tr("I’m sick")),
            reason("work", tr("Work or school")),           reason("childcare", tr("Taking care of someone")),
            reason("not-up-to-it", tr("I’m not up to it")), reason("other", tr("Something else"))};
}

void SessionModel::open(const QString& sessionId) {
    id_ = SessionId{sessionId.toStdString()};
    problem_.clear();
    if (card_.sessionId != sessionId) {
        card_ = {};
        Q_EMIT changed();
    }
    refresh();
}

void SessionModel::refresh() {
    profile_.session(id_).then(this, [this, asked = id_](const Result<SessionWithAnswer>& found) {
        if (asked != id_) return;
        if (found)
            card_ = makeSessionCard(*found, profile_.world().clock.now(), formatting_);
        else if (found.error().kind != ErrorKind::locked)
            problem_ = describe(found.error());
        Q_EMIT changed();
    });
}

void SessionModel::give(const QString& word, const QString& reason, const QString& note) {
    const auto given = answer(word.toStdString());
    if (busy_ || !given || id_.empty()) return;
    busy_ = true;
    Q_EMIT changed();
    profile_.answerSession(id_, *given, reason.toStdString(), note.trimmed().toStdString())
        .then(this, [this](const Result<SessionAnswer>& done) {
            settle(done ? QString() : describe(done.error()));
            if (!done) return;
            refresh();
            Q_EMIT answered(done->delivery == Delivery::atClinic ? tr("The clinic knows.")
                                                                 : tr("Saved here. The clinic hears when it is sent."));
        });
}

void SessionModel::undo() {
    if (busy_ || id_.empty()) return;
    busy_ = true;
    Q_EMIT changed();
    profile_.undoAnswer(id_).then(this, [this](const Result<>& done) {
        settle(done ? QString() : describe(done.error()));
        refresh();
    });
}

void SessionModel::clear() {
    id_ = {};
    card_ = {};
    settle({});
}

void SessionModel::settle(const QString& problem) {
    busy_ = false;
    problem_ = problem;
    Q_EMIT changed();
}

}  // namespace trellis::gui
