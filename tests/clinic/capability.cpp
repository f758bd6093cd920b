#include <set>

#include "fhir.h"

namespace trellis::clinic {

namespace {

std::string_view word(ParamKind kind) {
    switch (kind) {
        case ParamKind::token: return "token";
        case ParamKind::reference: return "reference";
        case ParamKind::date: return "date";
        case ParamKind::text: return "string";
        case ParamKind::uri: return "uri";
    }
    return "special";
}

Json typeEntry(const Personality& personality, std::string_view type) {
    Json interactions = Json::array();
    for (const std::string_view code : {"read", "vread", "update", "patch", "delete", "history-instance", "create", "search-type"})
        interactions.push(obj({{"code", code}}));
    if (personality.typeHistory) interactions.push(obj({{"code", "history-type"}}));
    Json params = Json::array();
    params.push(obj({{"name", "_id"}, {"type", "token"}}));
    params.push(obj({{"name", "_lastUpdated"}, {"type", "date"}}));
    std::set<std::string_view> once;
    for (const Param& param : allParams())
        if (param.type == type && once.insert(param.name).second) params.push(obj({{"name", param.name}, {"type", word(param.kind)}}));
    return obj({{"type", type},
                {"interaction", std::move(interactions)},
                {"versioning", personality.guardsPatchAndDelete ? "versioned-update" : "versioned"},
                {"readHistory", true},
                {"updateCreate", personality.updateCreate},
                {"conditionalCreate", true},
                {"conditionalUpdate", false},
                {"conditionalDelete", "not-supported"},
                {"searchParam", std::move(params)}});
}

}  // namespace

Json capabilityStatement(const Personality& personality, const std::string& base, const std::string& stamp) {
    const std::string origin = base.substr(0, base.rfind('/'));
    Json types = Json::array();
    for (const std::string_view type : knownTypes()) types.push(typeEntry(personality, type));
    const Json security =
        obj({{"cors", false},
             {"service", arr({obj({{"coding", arr({obj({{"system", "http://terminology.hl7.org/CodeSystem/restful-security-service"},
                                                        {"code", "SMART-on-FHIR"}})})}})})},
             {"extension", arr({obj({{"url", "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"},
                                     {"extension", arr({obj({{"url", "authorize"}, {"valueUri", origin + "/auth/authorize"}}),
                                                        obj({{"url", "token"}, {"valueUri", origin + "/auth/token"}})})}})})}});
    return obj({{"resourceType", "CapabilityStatement"},
                {"status", "active"},
                {"date", stamp},
                {"publisher", "Riverbend Clinic"},
                {"kind", "instance"},
                {"software", obj({{"name", personality.software}, {"version", "1"}})},
                {"implementation", obj({{"description", "Riverbend Clinic sandbox"}, {"url", base}})},
                {"fhirVersion", "4.0.1"},
                {"format", arr({"json", "application/fhir+json"})},
                {"patchFormat", arr({"application/json-patch+json"})},
                {"rest", arr({obj({{"mode", "server"},
                                   {"security", security},
                                   {"resource", std::move(types)},
                                   {"interaction", arr({obj({{"code", "transaction"}}), obj({{"code", "batch"}})})}})})}});
}

}  // namespace trellis::clinic
