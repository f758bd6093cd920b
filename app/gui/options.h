#pragma once

#include <QSize>
#include <QString>
#include <filesystem>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/error.h"

class QCoreApplication;

namespace trellis::gui {

// What the command line of the window may say. Everything but --store is for developers, tests and pictures.
struct Options {
    std::filesystem::path store;
    std::optional<Instant> now;       // --now: the running clock begins there
    QString trustFile;                // --trust: a sandbox's certificate authority
    QString browser;                  // --browser: a program that takes the sign-in address
    QString journey;                  // --journey DIR: makes the demo's journey and leaves pictures there
    QString walk;                     // --walk NAME: a part of the tour, whose pictures go to the folder of --pictures
    QString pictures;                 // --pictures DIR
    QString clinic;                   // --clinic ADDRESS: of the sandbox, for the walk that joins it
    QString only;                     // --only SCREEN: pictures of that one alone
    QString scheme;                   // --scheme light|dark
    QString language;                 // --language es
    double textScale = 1.0;           // --text-scale 0.85 … 2
    std::optional<QSize> size;        // --size 390x844
    std::optional<double> startedAt;  // TRELLIS_STARTED_AT: CLOCK_MONOTONIC ms when the process was started, for the bench
};

// Reads the arguments. Errors: badInput with the option as subject.
[[nodiscard]] Result<Options> readOptions(const QCoreApplication& app);

}  // namespace trellis::gui
