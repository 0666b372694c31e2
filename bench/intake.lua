-- One resident's report after another, as a client of the Open311 interface sends them.
local services = {}
for code in string.gmatch(os.getenv("BENCH_SERVICES"), "%S+") do services[#services + 1] = code end
local west, south, east, north = string.match(os.getenv("BENCH_BOX"), "(%S+) (%S+) (%S+) (%S+)")
local words = {
  "Water+comes+out+of+the+wall+and+the+ground+is+soft.+It+is+worse+after+rain.",
  "The+lamp+has+been+dark+since+Monday%2C+and+children+walk+home+here+in+the+evening.",
  "%E8%B7%AF%E9%9D%A2%E5%A1%8C%E9%99%B7%EF%BC%8C%E8%BD%A6%E8%BE%86%E6%97%A0%E6%B3%95%E9%80%9A%E8%A1%8C%E3%80%82",
}
local seeded = false

function request()
  if not seeded then math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000) seeded = true end
  local body = string.format("api_key=demo&service_code=%s&long=%.6f&lat=%.6f&description=%s&first_name=Bench",
    services[math.random(#services)],
    west + (east - west) * math.random(), south + (north - south) * math.random(),
    words[math.random(#words)])
  return wrk.format("POST", "/open311/v2/requests.json", { ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

local shown = 0
function response(status, headers, body)
  if status ~= 200 and status ~= 201 and shown < 1 then
    shown = shown + 1
    io.stderr:write(status .. " " .. body:sub(1, 300) .. "\n")
  end
end

function done(summary, latency)
  io.write(string.format('{"n": %d, "failed": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout,
    summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
