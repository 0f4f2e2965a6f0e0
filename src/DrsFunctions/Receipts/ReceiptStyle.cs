using System.Security.Cryptography;
using System.Text;

namespace DrsFunctions.Receipts;

/// <summary>
/// How a receipt's page looks: GOV.UK's colours, spacing and components, without its crest and typeface, which are for GOV.UK alone.
/// Nothing is fetched, so the page looks the same as an attachment or from a disk.
/// </summary>
internal static class ReceiptStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        *{box-sizing:border-box}
        html{background:#f4f8fb}
        body{margin:0;background:#fff;color:#0b0c0c;font-family:Arial,Helvetica,sans-serif;font-size:19px;line-height:1.32}
        a{color:#1a65a6}
        a:focus{outline:3px solid transparent;color:#0b0c0c;background:#ffdd00;box-shadow:0 -2px #ffdd00,0 4px #0b0c0c;text-decoration:none}
        .skip{position:absolute;left:-999em}
        .skip:focus{position:static;display:block;padding:10px 15px}
        .wide{max-width:1160px;margin:0 auto;padding:0 20px}
        header{background:#1d70b8;color:#fff}
        header .wide{padding-top:14px;padding-bottom:14px;font-weight:bold}
        header span{font-weight:normal;padding-left:14px;margin-left:10px;border-left:1px solid #fff}
        main.wide{padding-top:40px;padding-bottom:50px}
        h1{font-size:48px;line-height:1.1;margin:0 0 25px}
        h2{font-size:27px;line-height:1.2;margin:40px 0 15px}
        p,ul{margin:0 0 20px}
        .lead{max-width:44em}
        .panel{background:#0f7a52;color:#fff;padding:35px;margin-bottom:30px;text-align:center}
        .panel h1{margin:0}
        .panel p{font-size:24px;margin:15px 0 0}
        .summary{border:5px solid #ca3535;padding:20px;margin-bottom:40px}
        .summary h2{margin:0 0 15px;font-size:24px}
        .summary ul{list-style:none;padding:0;margin:0}
        .summary li{margin-bottom:5px}
        .summary a{color:#ca3535;font-weight:bold}
        .summary a:focus{color:#0b0c0c}
        .caution{border-left:10px solid #cecece;padding:15px;margin:0 0 30px}
        dl{margin:0 0 30px;border-top:1px solid #cecece}
        dl div{display:flex;padding:10px 0;border-bottom:1px solid #cecece}
        dt{flex:0 0 30%;font-weight:bold;padding-right:20px}
        dd{margin:0;flex:1;overflow-wrap:anywhere}
        .scroll{overflow-x:auto;margin-bottom:30px}
        table{border-collapse:collapse;width:100%;font-size:16px}
        caption{font-size:24px;font-weight:bold;text-align:left;margin-bottom:10px}
        th,td{padding:10px 20px 10px 0;border-bottom:1px solid #cecece;text-align:left;vertical-align:top;overflow-wrap:break-word}
        tbody th{font-weight:normal;min-width:7em}
        td.found{max-width:14em;overflow-wrap:anywhere}
        td p{margin:0 0 6px}
        td .fix{color:#484949}
        td.code{font-family:monospace;font-size:14px}
        tr:target{background:#fff7bf}
        .number{text-align:right}
        .small{font-size:16px;color:#484949}
        @media(max-width:640px){h1{font-size:32px}body{font-size:16px}dl div{display:block}main.wide{padding-top:25px}}
        @media print{.skip{display:none}body{font-size:14px}.panel{color:#0b0c0c;background:none;border:2px solid #0b0c0c}}
        """;

    /// <summary>What the page may use: this style sheet and nothing else, whatever else should ever get into it.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'";
}
