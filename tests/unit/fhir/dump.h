#pragma once

#include <string>

#include "fhir/mappers.h"

// Domain values as text that a person can compare: one line a field, in the order of the header.
namespace trellis::fhir {

std::string dump(const Person& value);
std::string dump(const Practitioner& value);
std::string dump(const Place& value);
std::string dump(const CareTeam& value);
std::string dump(const Session& value);
std::string dump(const AppointmentAnswer& value);
std::string dump(const Task& value);
std::string dump(const Goal& value);
std::string dump(const Programme& value);
std::string dump(const Questionnaire& value);
std::string dump(const CheckIn& value);
std::string dump(const Error& error);

}  // namespace trellis::fhir
