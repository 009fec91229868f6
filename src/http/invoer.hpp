// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

namespace baken::http {

/// The bytes that were received and not yet used. Holds no memory while it is empty and idle, so
/// that thousands of quiet connections stay small.
class Invoer {
 public:
  struct Ruimte {
    char* begin;
    std::size_t lengte;
  };

  std::string_view zicht() const { return {geheugen_.get() + begin_, einde_ - begin_}; }
  bool leeg() const { return begin_ == einde_; }

  /// Room for at least `lengte` bytes behind what is there.
  Ruimte ruimte(std::size_t lengte) {
    if (maat_ - einde_ < lengte) verhuis(lengte);
    return {geheugen_.get() + einde_, maat_ - einde_};
  }
  void erbij(std::size_t lengte) { einde_ += lengte; }
  void eraf(std::size_t lengte) {
    begin_ += lengte;
    if (leeg()) begin_ = einde_ = 0;
  }
  /// Gives back memory above what the next request is likely to need.
  void krimp(std::size_t gewoon) {
    if (!leeg() || maat_ <= gewoon) return;
    geheugen_.reset();
    maat_ = 0;
  }

 private:
  void verhuis(std::size_t lengte) {
    const auto inhoud = zicht().size();
    const auto maat = std::max(maat_, inhoud + lengte);
    auto nieuw = std::make_unique_for_overwrite<char[]>(maat);
    if (inhoud > 0) std::memcpy(nieuw.get(), geheugen_.get() + begin_, inhoud);
    geheugen_ = std::move(nieuw);
    maat_ = maat;
    begin_ = 0;
    einde_ = inhoud;
  }

  std::unique_ptr<char[]> geheugen_;
  std::size_t maat_ = 0;
  std::size_t begin_ = 0;
  std::size_t einde_ = 0;
};

}  // namespace baken::http
