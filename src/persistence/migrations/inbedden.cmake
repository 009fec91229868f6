# SPDX-License-Identifier: EUPL-1.2
# Puts the migrations into the program. Included after baken_library(persistence …); runs itself
# again with -P to write the C++ file when a migration changes.
if(CMAKE_SCRIPT_MODE_FILE)
  set(tekst "// Made by persistence/migrations/inbedden.cmake.\n")
  string(APPEND tekst "#include \"persistence/migrations/ingebed.hpp\"\n\n")
  string(APPEND tekst "namespace baken::migrations {\n\n")
  string(APPEND tekst "const std::vector<Ingebed>& ingebed(Reeks reeks) {\n")
  foreach(reeks hoofd sleutels)
    string(APPEND tekst "  static const std::vector<Ingebed> ${reeks}{\n")
    file(GLOB bestanden "${MAP}/${reeks}/*.sql")
    list(SORT bestanden)
    foreach(bestand IN LISTS bestanden)
      get_filename_component(naam "${bestand}" NAME)
      file(READ "${bestand}" inhoud)
      string(APPEND tekst "      {\"${reeks}/${naam}\", R\"baken_sql(")
      string(APPEND tekst "${inhoud}")
      string(APPEND tekst ")baken_sql\"},\n")
    endforeach()
    string(APPEND tekst "  };\n")
  endforeach()
  string(APPEND tekst "  return reeks == Reeks::Hoofd ? hoofd : sleutels;\n}\n\n")
  string(APPEND tekst "}  // namespace baken::migrations\n")
  file(WRITE "${UIT}" "${tekst}")
  return()
endif()

set(baken_migraties_map ${CMAKE_CURRENT_LIST_DIR})
set(baken_migraties_uit ${CMAKE_CURRENT_BINARY_DIR}/migraties_ingebed.cpp)
file(GLOB baken_migraties CONFIGURE_DEPENDS ${baken_migraties_map}/hoofd/*.sql
     ${baken_migraties_map}/sleutels/*.sql)
add_custom_command(
  OUTPUT ${baken_migraties_uit}
  COMMAND ${CMAKE_COMMAND} -DMAP=${baken_migraties_map} -DUIT=${baken_migraties_uit}
          -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${baken_migraties} ${CMAKE_CURRENT_LIST_FILE}
  COMMENT "Embedding migrations"
  VERBATIM)
target_sources(baken_persistence PRIVATE ${baken_migraties_uit})
