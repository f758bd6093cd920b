#include <filesystem>
#include <fstream>
#include <iostream>

#include "samples.h"

// emit_samples FOLDER: writes everything that Trellis sends, one file a resource, for others to judge.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: emit_samples FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    std::filesystem::create_directories(folder, error);
    int written = 0;
    for (const auto& sample : trellis::fhir::samples()) {
        std::ofstream out(folder / (sample.name + ".json"), std::ios::binary);
        out << sample.json;
        if (!out.flush()) {
            std::cerr << "cannot write " << (folder / sample.name) << "\n";
            return 1;
        }
        ++written;
    }
    std::cout << written << " resources\n";
    return 0;
}
