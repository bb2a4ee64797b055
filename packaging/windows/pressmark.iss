; The installer for Windows, with Inno Setup 6.3 or newer (https://jrsoftware.org/ishelp/):
;
;   iscc /DVersion=1.2.3 packaging\windows\pressmark.iss
;
; It packs dist\pressmark, the folder that PyInstaller made, into dist\pressmark-1.2.3-setup.exe.
#ifndef Version
  #error Which version? iscc /DVersion=1.2.3 pressmark.iss
#endif
; Windows takes numbers alone: 1.2.0 of 1.2.0rc1.
#define Cut(str Text, str At) Pos(At, Text) > 0 ? Copy(Text, 1, Pos(At, Text) - 1) : Text
#define Numbers Cut(Cut(Cut(Cut(Cut(Version, ".dev"), ".post"), "rc"), "b"), "a")

[Setup]
; The identity of the installation: never to be changed, else a new version stands beside the old one.
AppId={{9D511EFD-083E-4D61-BAF0-8D682C16CCB0}
AppName=Pressmark
AppVersion={#Version}
AppVerName=Pressmark {#Version}
AppPublisher=The Pressmark authors
AppPublisherURL=https://github.com/pressmark/pressmark
AppSupportURL=https://github.com/pressmark/pressmark/issues
VersionInfoVersion={#Numbers}
VersionInfoTextVersion={#Version}
; For the one who installs it; who may install for all is asked.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
DefaultDirName={autopf}\Pressmark
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
; The oldest that Qt 6.8 runs on: Windows 10, version 1809.
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
OutputDir=..\..\dist
OutputBaseFilename=pressmark-{#Version}-setup
SetupIconFile=..\..\build\icons\pressmark.ico
UninstallDisplayIcon={app}\pressmark.exe
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
; A program that runs is asked to close, and opened again.
CloseApplications=yes
RestartApplications=yes
; Programs that run are told of the new PATH.
ChangesEnvironment=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "he"; MessagesFile: "compiler:Languages\Hebrew.isl"

[CustomMessages]
en.CommandLine=Command line:
de.CommandLine=Kommandozeile:
he.CommandLine=שורת הפקודה:
en.AddToPath=Add the folder of pressmark-cli to PATH
de.AddToPath=Den Ordner von pressmark-cli in PATH aufnehmen
he.AddToPath=הוספת התיקייה של pressmark-cli אל PATH

[Tasks]
Name: "path"; Description: "{cm:AddToPath}"; GroupDescription: "{cm:CommandLine}"; Flags: unchecked
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version brought and this one does not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\pressmark\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Pressmark"; Filename: "{app}\pressmark.exe"
Name: "{autodesktop}\Pressmark"; Filename: "{app}\pressmark.exe"; Tasks: desktopicon

[Registry]
; Links with pressmark: open the program. HKA is HKCU, or HKLM where it is installed for all.
; https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa767914(v=vs.85)
Root: HKA; Subkey: "Software\Classes\pressmark"; ValueType: string; ValueName: ""; ValueData: "URL:Pressmark"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\pressmark"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\pressmark\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\pressmark.exe,0"
Root: HKA; Subkey: "Software\Classes\pressmark\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\pressmark.exe"" ""%1"""

[Run]
Filename: "{app}\pressmark.exe"; Description: "{cm:LaunchProgram,Pressmark}"; Flags: nowait postinstall skipifsilent

; There is no [UninstallDelete]: library, settings and log lie in {localappdata}\pressmark and stay there.

[Code]
function PathRoot: Integer;
begin
  if IsAdminInstallMode then Result := HKEY_LOCAL_MACHINE else Result := HKEY_CURRENT_USER;
end;

function PathKey: String;
begin
  if IsAdminInstallMode then
    Result := 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
  else
    Result := 'Environment';
end;

{ Where the folder begins in ";PATH;"; 0 where it is not there. }
function FindInPath(const Paths: String): Integer;
begin
  Result := Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Paths) + ';');
end;

procedure CurStepChanged(CurStep: TSetupStep);
var
  Paths: String;
begin
  if (CurStep <> ssPostInstall) or not WizardIsTaskSelected('path') then exit;
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Paths) then Paths := '';
  if FindInPath(Paths) > 0 then exit;
  if (Paths <> '') and (Paths[Length(Paths)] <> ';') then Paths := Paths + ';';
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', Paths + ExpandConstant('{app}'));
end;

procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
var
  Paths: String;
  Place: Integer;
begin
  if CurUninstallStep <> usPostUninstall then exit;
  if not RegQueryStringValue(PathRoot, PathKey, 'Path', Paths) then exit;
  Place := FindInPath(Paths);
  if Place = 0 then exit;
  { With the semicolon after it, or at the end with the one before it. }
  Delete(Paths, Place, Length(ExpandConstant('{app}')) + 1);
  if (Place > Length(Paths)) and (Paths <> '') and (Paths[Length(Paths)] = ';') then
    Delete(Paths, Length(Paths), 1);
  RegWriteExpandStringValue(PathRoot, PathKey, 'Path', Paths);
end;
