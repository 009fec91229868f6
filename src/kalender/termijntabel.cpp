// SPDX-License-Identifier: EUPL-1.2
#include "kalender/termijntabel.hpp"

namespace baken::kalender {

Termijntabel::Termijntabel(const Termijnrekenaar& rekenaar, std::string soort)
    : rekenaar_(rekenaar),
      soort_(std::move(soort)),
      dagen_(static_cast<std::size_t>((laatste_datum - eerste_datum).count()) + 1, onbekend) {}

std::int32_t Termijntabel::zoek(Datum van) const {
  auto einde = rekenaar_.uiterste_datum(soort_, van);
  return einde ? static_cast<std::int32_t>((*einde - eerste_datum).count()) : geweigerd;
}

}  // namespace baken::kalender
