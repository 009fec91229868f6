// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace baken {

/// The folder with the data files: environment variable BAKEN_DATA, else the folder that the build
/// laid down (BAKEN_DATA_STANDAARD), else `data` in the working directory. Not checked to exist.
std::filesystem::path datamap();

}  // namespace baken
