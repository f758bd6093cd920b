#pragma once

#include <QCoreApplication>
#include <string>

#include "arguments.h"
#include "house.h"

namespace trellis::cli {

// Each command returns its exit code, and prints either text for people or, with --json, one object whose "schema" names
// it: "trellis.<command>/1". A field may be added; a renamed one is a new number.

int enrol(const Arguments& arguments);
int doctor(const Arguments& arguments);

// These get a house whose profile is open.
int synchronise(House& house, const Arguments& arguments);
int status(House& house, const Arguments& arguments);
int sessions(House& house, const Arguments& arguments);
int answerSession(House& house, const Arguments& arguments);
int checkIn(House& house, const Arguments& arguments);
int checkIns(House& house, const Arguments& arguments);
int outbox(House& house, const Arguments& arguments);
int verify(House& house, const Arguments& arguments);
int exportFhir(House& house, const Arguments& arguments);

// Tells of an error and gives its exit code: the sentence on standard error, with --json also
// {"schema":"trellis.error/1","kind","subject","reason","message"} on standard output.
int tell(const Error& error, bool json);

}  // namespace trellis::cli
