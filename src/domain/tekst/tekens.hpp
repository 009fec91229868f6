// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace baken::domain {

/// A character of a text, and where it begins in bytes.
struct Teken {
  char32_t punt = 0;
  std::size_t byte = 0;
};

/// Cuts UTF-8 into characters, followed by one with point 0 that stands for the end. A byte that
/// is not valid UTF-8 becomes U+FFFD, on its own; it never fails.
std::vector<Teken> als_tekens(std::string_view tekst);

bool is_cijfer(char32_t punt);
/// Letters of any script, roughly: what is neither ASCII nor punctuation, a space or a symbol.
bool is_letter(char32_t punt);
/// Space, no-break space, narrow spaces and tab; not the end of a line.
bool is_spatie(char32_t punt);
bool is_streepje(char32_t punt);
bool is_woordteken(char32_t punt);

/// Adds the letter in lower case without its accents (`É` → `e`, `ß` → `ss`); a combining accent
/// adds nothing.
void vouw(char32_t punt, std::string& uit);

}  // namespace baken::domain
