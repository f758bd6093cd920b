# What every target of Trellis has in common.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(QT_SKIP_AUTO_QML_PLUGIN_INCLUSION ON)

# Our own code compiles without a warning, under GCC and Clang alike.
function(trellis_warnings target)
  target_compile_options(${target} PRIVATE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall;-Wextra;-Wpedantic;-Wconversion;-Wshadow;-Wnon-virtual-dtor;-Werror>
    $<$<CXX_COMPILER_ID:Clang,AppleClang>:-Wno-gnu-zero-variadic-macro-arguments>
    $<$<CXX_COMPILER_ID:MSVC>:/W4;/WX;/utf-8>)
endfunction()

# trellis_room(store SOURCES a.cpp b.cpp LINKS trellis::domain PRIVATE_LINKS PkgConfig::sqlcipher [QT])
#
# One room of core: the static library trellis_<name>, alias trellis::<name>. Its public headers stand in
# include/<name>/ and nothing else is on the path of those who link it, so a room sees the rooms that it names here
# and no others: a wrong include does not compile (tests/floors proves it).
function(trellis_room name)
  cmake_parse_arguments(ROOM "QT" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(trellis_${name} STATIC ${ROOM_SOURCES})
  add_library(trellis::${name} ALIAS trellis_${name})
  target_include_directories(trellis_${name} PUBLIC include PRIVATE .)
  target_link_libraries(trellis_${name} PUBLIC ${ROOM_LINKS} PRIVATE ${ROOM_PRIVATE_LINKS})
  if(ROOM_QT)
    set_target_properties(trellis_${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(trellis_${name} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII)
  else()
    set_target_properties(trellis_${name} PROPERTIES AUTOMOC OFF)
  endif()
  trellis_warnings(trellis_${name})
endfunction()

# trellis_test(name LABEL fast SOURCES … LINKS …): a Catch2 program whose cases CTest knows one by one.
function(trellis_test name)
  cmake_parse_arguments(TEST "QT" "LABEL" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE ${TEST_LINKS} Catch2::Catch2WithMain)
  target_include_directories(${name} PRIVATE .)
  target_compile_definitions(${name} PRIVATE TRELLIS_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TRELLIS_BUILD_DIR="${CMAKE_BINARY_DIR}")
  if(NOT TEST_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  endif()
  trellis_warnings(${name})
  # A test is compiled far more often than it runs.
  target_compile_options(${name} PRIVATE $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU,Clang,AppleClang>>:-O1>)
  add_test(NAME ${name} COMMAND ${name} --reporter console --colour-mode none)
  set_tests_properties(${name} PROPERTIES LABELS "${TEST_LABEL}" TIMEOUT 600)
endfunction()
