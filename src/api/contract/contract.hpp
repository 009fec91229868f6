// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/contract/schema.hpp"

namespace baken::api {

/// A query or path parameter, or a header, that an operation takes.
struct Parameter {
  std::string naam;
  std::string plek;  ///< query, path, header
  bool verplicht = false;
  std::shared_ptr<const Schema> schema;
};

/// One operation of the contract.
struct Beschrijving {
  std::string id;  ///< operationId
  std::string methode;
  std::string sjabloon;   ///< `/v1/meldingen/{id}`
  bool openbaar = false;  ///< without being logged in
  int status = 200;       ///< of success
  std::vector<Parameter> parameters;
  std::shared_ptr<const Schema> lichaam;  ///< none: the operation takes no body

  const Parameter* parameter(std::string_view naam) const;
};

/// api/openapi.yaml as the program uses it.
class Contract {
 public:
  /// From the JSON form of the contract. Beschadigd names what this program cannot check.
  static Result<Contract> lees(std::string_view json);
  /// The contract that was built in.
  static const Contract& ingebouwd();
  /// The built-in contract's JSON text, for the documentation page.
  static std::string_view ingebouwde_tekst();

  const std::map<std::string, Beschrijving, std::less<>>& operaties() const { return operaties_; }

 private:
  std::map<std::string, Beschrijving, std::less<>> operaties_;
};

}  // namespace baken::api
