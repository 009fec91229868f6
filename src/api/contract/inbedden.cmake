# SPDX-License-Identifier: EUPL-1.2
# Puts the contract into the program. Included after baken_library(api …).
find_program(BAKEN_PYTHON3 NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(baken_contract ${CMAKE_SOURCE_DIR}/api/openapi.yaml)
set(baken_contract_uit ${CMAKE_CURRENT_BINARY_DIR}/contract_ingebed.cpp)
add_custom_command(
  OUTPUT ${baken_contract_uit}
  COMMAND ${BAKEN_PYTHON3} ${CMAKE_SOURCE_DIR}/tools/contract.py ${baken_contract}
          ${baken_contract_uit}
  DEPENDS ${baken_contract} ${CMAKE_SOURCE_DIR}/tools/contract.py
  COMMENT "Embedding the contract"
  VERBATIM)
target_sources(baken_api PRIVATE ${baken_contract_uit})
