# SPDX-License-Identifier: EUPL-1.2
# How every library, program and test of Baken is made: one place for flags and rules.

option(BAKEN_BENCH "build the benchmarks" OFF)
set(BAKEN_SANITIZE "" CACHE STRING "address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps in std::string that are not there (GCC bug 105651).
  add_compile_options(-Wno-restrict)
endif()
add_compile_definitions(_GLIBCXX_ASSERTIONS SPDLOG_FMT_EXTERNAL)
if(BAKEN_SANITIZE)
  add_compile_options(-fsanitize=${BAKEN_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${BAKEN_SANITIZE})
endif()

# baken_library(name [DEPS targets…])
# One static library per folder of src/, from every .cpp in it; every *_test.cpp goes into the
# folder's own test program, which ctest runs.
function(baken_library name)
  cmake_parse_arguments(ARG "" "" "DEPS;TEST_DEPS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  if(sources)
    add_library(baken_${name} STATIC ${sources})
    target_include_directories(baken_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(baken_${name} PUBLIC ${ARG_DEPS})
  else()
    add_library(baken_${name} INTERFACE)
    target_include_directories(baken_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(baken_${name} INTERFACE ${ARG_DEPS})
  endif()
  if(tests AND BUILD_TESTING)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE baken_${name} ${ARG_TEST_DEPS}
                          GTest::gtest_main GTest::gmock)
    # Tests need no speed of their own: compiling them takes longer than running them.
    target_compile_options(${name}_test PRIVATE -O1)
    target_compile_definitions(${name}_test PRIVATE BAKEN_BRON="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()
