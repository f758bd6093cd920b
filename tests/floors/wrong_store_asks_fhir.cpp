#include "fhir/json.h"
int main() { return 0; }
